using System.Globalization;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Writes a whole profile from who a person is: training, positions, evidence and the paragraph that says why.</summary>
internal sealed class Careers(Dice dice, DemoFacts facts, DemoCalendar calendar, IReadOnlyDictionary<string, Specialty> specialties)
{
    private readonly HashSet<string> written = [];
    private int made;

    public Candidate Write(Persona persona)
    {
        var field = Field.Named(persona.Topic.Specialty);
        var person = new Candidate(persona.Given, persona.Family, calendar.At(dice.Between(110, 600)));
        person.Rename(persona.Given, persona.Family, persona.Credentials);
        var home = Institution.Named(persona.Organisation);
        Reach(person, home);
        facts.State(person, persona, home);
        person.Specialise(specialties[field.Specialty]);
        foreach (var neighbour in dice.Some(field.Neighbours, dice.Between(0, 2))) person.Specialise(specialties[neighbour]);
        var trained = calendar.Year - YearsSince(persona.Designation);
        Train(person, persona, field, trained);
        var told = ToldProfiles.Positions(persona.Family);
        if (told.Length > 0) ToldProfiles.Hold(person, told, calendar.Year);
        else Hold(person, persona, field, home, trained);
        var slots = SlotsOf(person, persona);
        // Before the evidence, so that the paragraph and the programme it begins with name the same figures.
        person.Argue(ToldProfiles.Case(persona.Family) ?? Case(persona.Topic, slots));
        new EvidenceShelf(dice, calendar, slots).Fill(person, persona.Topic, home, trained);
        return person;
    }

    /// <summary>
    /// Two of five have an ORCID iD. They begin 0000-0000, below the first number ORCID hands out (0000-0001-5000-0007):
    /// the check digit holds, and nobody alive can be met by following one.
    /// </summary>
    private void Reach(Candidate person, Institution home)
    {
        var family = string.Concat(Words.Of(person.FamilyName));
        var given = string.Concat(Words.Of(person.GivenName));
        var phone = dice.Falls(45) ? $"+1 202 555 {dice.Between(100, 199):0000}" : null;
        person.Reach(dice.Falls(92) || made < Persona.Told.Length ? $"{given}@{family}.example" : null, phone, home.Place, dice.Pick([Market.Unknown, Market.NotLooking, Market.OpenToApproach, Market.OpenToApproach, Market.Looking]));
        var fifteen = $"00000000{5000 + 37 * made++:0000000}";
        if (made % 5 is 1 or 3) person.IdentifyByOrcid(fifteen + OrcidId.CheckDigit(fifteen));
    }

    private int YearsSince(Designation rank) => rank switch
    {
        Designation.Chief => dice.Between(21, 29),
        Designation.VicePresident => dice.Between(18, 26),
        Designation.SeniorDirector => dice.Between(15, 23),
        Designation.Director => dice.Between(12, 20),
        _ => dice.Between(8, 13),
    };

    private void Train(Candidate person, Persona persona, Field field, int trained)
    {
        var schools = dice.Some(Institution.All.Where(held => held.House == House.University).Select(held => held.Name), 3);
        var (awards, isPhysician) = (persona.Credentials.Split(", "), persona.Credentials.Contains("MD", StringComparison.Ordinal));
        var end = trained - (isPhysician ? 5 : 2);
        person.AddDegree(dice.Pick(["BSc", "BA", "BSc"]), dice.Pick(["biology", "chemistry", "mathematics", "computer science", "biochemistry"]), schools[0], new(end - 9), new(end - 5));
        foreach (var award in awards)
            _ = award switch
            {
                "MD" => person.AddDegree("MD", "medicine", schools[1], new(end - 5), new(end, 6)),
                "PharmD" => person.AddDegree("PharmD", "pharmacy", schools[1], new(end - 5), new(end, 5)),
                "PhD" => person.AddDegree("PhD", field.Doctorate, schools[awards.Length > 1 ? 1 : 2], new(end - 4), new(end)),
                "MPH" => person.AddDegree("MPH", "epidemiology", schools[2], new(end), new(end + 1)),
                "MBA" => person.AddDegree("MBA", "health management", schools[2], new(trained + 4), new(trained + 6)),
                var other => person.AddDegree(other, field.Doctorate, schools[2], new(end), new(end + 2)),
            };
        var hospital = dice.Pick(Institution.All.Where(held => held.House == House.Hospital).ToList()).Name;
        if (isPhysician) person.AddDegree("Residency and fellowship", field.Training, hospital, new(end, 7), new(trained, 6));
        else if (dice.Falls(60)) person.AddDegree("Fellowship", field.Doctorate, schools[1], new(end), new(trained));
    }

    /// <summary>Three to six positions that rise to today's, each beginning where the last ended.</summary>
    private void Hold(Candidate person, Persona persona, Field field, Institution home, int trained)
    {
        var count = Math.Min(dice.Between(3, 6), (calendar.Year - trained) / 2);
        var starts = Enumerable.Range(0, count).Select(i => trained + i * (calendar.Year - 1 - trained) / count).ToList();
        PartialDate? start = new(starts[0], 7);
        for (var i = 0; i < count; i++)
        {
            var isNow = i == count - 1;
            var rank = isNow ? persona.Designation : (Designation)Math.Max((int)Designation.Member, (int)persona.Designation - (count - 1 - i));
            var house = isNow ? home : dice.Pick(Institution.All);
            var title = isNow ? persona.Title : rank == Designation.Member ? Ladder.FirstTitle(i, field.Subject, house.House) : Ladder.Title(rank, field.Subject, house.House, dice);
            var (team, budget) = Ladder.Load(rank, dice);
            PartialDate? end = isNow ? null : starts[i + 1] >= calendar.Year - 8 ? new PartialDate(starts[i + 1], dice.Between(1, 12)) : new PartialDate(starts[i + 1]);
            person.AddAppointment(title, house.Name, start, end, rank, isNow || dice.Falls(70) ? team : null, isNow || dice.Falls(50) ? budget : null);
            start = end;
        }
    }

    private Slots SlotsOf(Candidate person, Persona persona)
    {
        var held = person.Appointments.OrderByDescending(position => position.Start?.Number).ToList();
        var slots = new Slots { ["noun"] = persona.Noun, ["org"] = held[0].Organisation };
        slots["before"] = held.Find(position => position.Organisation != held[0].Organisation)?.Organisation ?? "Tamsin Hill Hospital";
        slots["team"] = (held[0].TeamSize ?? 12).ToString(CultureInfo.InvariantCulture);
        slots["budget"] = $"${(held[0].Budget ?? 1_000_000) / 1_000_000:0.#} m".Replace(',', '.');
        slots.Draw(dice, calendar.Year);
        return slots;
    }

    private string Case(Topic topic, Slots slots)
    {
        while (true)
        {
            var load = slots.Fill(dice.Pick(CaseParts.Loads));
            var way = slots.Fill(dice.Pick(CaseParts.Ways));
            var middle = dice.Falls(50) ? $"{way} {load}" : $"{load} {way}";
            var last = dice.Between(0, 2) switch
            {
                0 => slots.Fill(dice.Pick(CaseParts.Questions)),
                1 => slots.Fill(dice.Pick(CaseParts.Aims)),
                _ => $"{slots.Fill(dice.Pick(CaseParts.Aims))} {slots.Fill(dice.Pick(CaseParts.Questions))}",
            };
            // The middle and the end together make the paragraph a person's own; the same pair is never used twice.
            if (written.Add(way + last)) return $"{slots.Fill(topic.Deed)} {middle} {last}";
        }
    }
}
