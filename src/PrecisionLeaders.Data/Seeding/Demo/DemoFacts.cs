using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>
/// Licence, certification, region and the will to move: likely ones for who a person is, with the gaps every real pool has. Has dice of its own,
/// so that the rest of the firm stays as it was before these were asked.
/// </summary>
internal sealed class DemoFacts(Dice dice)
{
    private static readonly Region[] Spread =
    [
        Region.NorthAmericaEast, Region.NorthAmericaCentral, Region.NorthAmericaEast, Region.NorthAmericaWest, Region.Europe, Region.NorthAmericaEast, Region.NorthAmericaCentral,
    ];

    public void State(Candidate person, Persona persona, Institution home)
    {
        var isPhysician = persona.Credentials.Contains("MD", StringComparison.Ordinal);
        var isPharmacist = persona.Credentials.Contains("PharmD", StringComparison.Ordinal);
        var licence = isPhysician || isPharmacist ? dice.Falls(82) ? Known.Yes : dice.Falls(70) ? Known.Unknown : Known.No : dice.Falls(75) ? Known.No : Known.Unknown;
        var board = isPhysician ? dice.Falls(74) ? Known.Yes : dice.Falls(75) ? Known.Unknown : Known.No : dice.Falls(70) ? Known.No : Known.Unknown;
        var region = dice.Falls(92) ? Spread[Array.IndexOf(Institution.All, home) % Spread.Length] : Region.Unstated;
        var mobility = person.Market switch
        {
            Market.Looking => dice.Falls(70) ? Mobility.WillMove : Mobility.Unknown,
            Market.NotLooking => dice.Falls(55) ? Mobility.Stays : Mobility.Unknown,
            _ => dice.Falls(30) ? Mobility.WillMove : dice.Falls(25) ? Mobility.Stays : Mobility.Unknown,
        };
        // Told by hand elsewhere: he holds no licence.
        person.State(persona.Family == "Oyeveld" ? Known.No : licence, board, region, mobility);
    }
}
