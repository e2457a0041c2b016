using System.Security.Cryptography;
using System.Text;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>What the team keeps of the leading finalist: papers with different readers, what was done and is to be done, and what a programme came to.</summary>
internal sealed class DemoFiles(DemoStaff staff, DemoCalendar calendar)
{
    public IEnumerable<Document> Documents(Search search, Candidate person)
    {
        yield return new Document(person, DocumentKind.Cv, DocumentReach.Committee, search, File("CV, October 2026.txt", $"CURRICULUM VITAE\n{person.Name}\n\nEDUCATION\nMD, Drumlin State University\nPhD, computational genomics\nMPH, Halewater University\n\nAPPOINTMENTS\nVice President, Genomic Medicine\n", 30));
        yield return new Document(person, DocumentKind.Letter, DocumentReach.Firm, null, File("Letter of interest.txt", "I write to say that the post interests me, and why now.\n", 26));
        yield return new Document(person, DocumentKind.Reference, DocumentReach.Team, search, File("Reference, former chief of staff.txt", "She names who loses before she names who gains.\n", 6));
    }

    public IEnumerable<Activity> Activities(Search search, Candidate person)
    {
        yield return new Activity(person, ActivityKind.Email, staff.Imogen, calendar.At(22)).Write("Sent the brief; asked about the operating model.", ActivityReach.Recruiters, search);
        yield return new Activity(person, ActivityKind.Interview, staff.Imogen, calendar.At(9)).Write("First interview with the panel.", ActivityReach.Recruiters, search)
            .HappenAt(calendar.At(7)).Hold(75, "Board room, Aldermere", "Maren Ellingworth, Hollis Ferreira and two chairs");
        yield return new Activity(person, ActivityKind.Call, staff.Imogen, calendar.At(5)).Write("Reference call. Former chief of staff: she names who loses before she names who gains.", ActivityReach.OnlyMe, search);
        yield return new Activity(person, ActivityKind.Task, staff.Imogen, calendar.At(3)).Write("Ask for a second referee from the payer side.", ActivityReach.Recruiters, search).Owe(DateOnly.FromDateTime(calendar.At(0).UtcDateTime), staff.Imogen);
        yield return new Activity(person, ActivityKind.Note, staff.Ottilie, calendar.At(2)).Write("Would move in the summer, once school is out.", ActivityReach.Recruiters, search);
    }

    public IEnumerable<Relation> Relations(Search search, Candidate person, Candidate other)
    {
        yield return new Relation(person, RelationKind.SuggestedBy, RelatedTo.Outside("Corwin Ashdale, retired dean"), staff.Imogen, calendar.At(60)).Tell(null, "Rang by himself.", search);
        yield return new Relation(other, RelationKind.Knows, RelatedTo.Of(person), staff.Imogen, calendar.At(40)).Tell(new PartialDate(2018), "Sat on one working group.", null);
    }

    /// <summary>Training that came off the profile and can be put back, said as the form of training says it.</summary>
    public FormerEntry Removed(Candidate person) =>
        new(ProfilePart.Training, person, Guid.CreateVersion7(), "MPH, public health", """{"Award":"MPH","Field":"public health","Organisation":"Halewater University","End":"2008"}""", null, staff.Imogen, calendar.At(1));

    /// <summary>What is known of programmes, and to what evidence speaks.</summary>
    public static void Tell(Candidate person)
    {
        foreach (var item in person.Evidence.Where(held => held.Kind == EvidenceKind.ProgrammeInCare).Take(1))
            item.Run(new ProgrammeRecord("Rapid genome testing for newborns", 9, new PartialDate(2022, 3), 1_400, 6.2m, "Covered by three insurers since 2023", "Diagnosis in 38 of 100 families")).SpeakTo([Key("K1"), Key("K5")]);
        foreach (var item in person.Evidence.Where(held => held.Kind == EvidenceKind.Deal).Take(1)) item.SpeakTo([Key("K6")]);

        static CompetencyKey Key(string code) => new(DefaultRubric.Key, code);
    }

    private DocumentFile File(string name, string text, int daysAgo)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return new(name, FileFormat.Text, content, Convert.ToHexStringLower(SHA256.HashData(content)), text, staff.Imogen, calendar.At(daysAgo));
    }
}
