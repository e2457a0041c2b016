using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Somebody who came in a second time, under an initial and from another list, so that there is a pair to decide about.</summary>
internal static class DemoTwin
{
    public static Candidate Of(Candidate person, DemoCalendar calendar)
    {
        var at = calendar.At(9);
        var twin = new Candidate($"{person.GivenName![0]}.", person.FamilyName, at);
        twin.Reach($"{person.GivenName[0]}{person.FamilyName}@congress.example".ToLowerInvariant(), "+1 555 0142", null, Market.OpenToApproach);
        twin.AddAppointment("Speaker, Research Computing", person.CurrentOrganisation!, new PartialDate(2024), null);
        foreach (var held in person.Degrees.Where(degree => degree.Award == "PhD")) twin.AddDegree(held.Award, held.Field, held.Organisation, held.Start, held.End);
        foreach (var held in person.Evidence.Where(item => item.Kind == EvidenceKind.Publication).Take(2))
            twin.AddEvidence(held.Kind, held.Title, new Provenance("Programme of the May congress", null, null, DateOnly.FromDateTime(at.UtcDateTime))).Describe(null, held.Start, held.End, held.Reference);
        return twin;
    }
}
