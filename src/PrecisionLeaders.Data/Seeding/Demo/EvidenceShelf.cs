using System.Security.Cryptography;
using System.Text;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Four to ten things a person has done, of many kinds, each with where it was read.</summary>
internal sealed class EvidenceShelf(Dice dice, DemoCalendar calendar, Slots slots)
{
    public void Fill(Candidate person, Topic topic, Institution home, int trained)
    {
        var told = ToldProfiles.Evidence(person.FamilyName);
        foreach (var item in told) Add(person, item.Kind, item.Title, item.Detail, item.Source, null, home, item.Start, item.End, item.Kind == EvidenceKind.Reference);
        if (told.Length == 0)
        {
            var begun = calendar.Year - dice.Between(2, Math.Min(8, calendar.Year - trained));
            Add(person, EvidenceKind.ProgrammeInCare, slots.Fill(topic.Programme), slots.Fill(topic.Figures), "Annual report, p. {page}", "annual-report", home, new(begun), null, false);
        }
        var wanted = told.Length > 0 ? 2 : dice.Between(3, 9);
        var kinds = told.Select(item => item.Kind).ToHashSet();
        foreach (var part in dice.Some(EvidencePart.All.Where(part => !kinds.Contains(part.Kind)), wanted))
        {
            slots.Draw(dice, calendar.Year);
            var start = calendar.Year - dice.Between(1, Math.Min(12, calendar.Year - trained));
            var isOver = part.Kind is EvidenceKind.Trial or EvidenceKind.Grant || dice.Falls(30);
            var isConfidential = part.Kind == EvidenceKind.Reference ? dice.Falls(60) : part.Kind is EvidenceKind.Deal or EvidenceKind.Other && dice.Falls(25);
            Add(person, part.Kind, part.Title, part.Detail, part.Source, part.Page, home, Started(start), isOver ? new(Math.Min(calendar.Year, start + dice.Between(1, 5))) : null, isConfidential);
        }
    }

    private PartialDate Started(int year) => dice.Falls(40) ? new(year, dice.Between(1, 12)) : new(year);

    private void Add(Candidate person, EvidenceKind kind, string title, string detail, string source, string? page, Institution home, PartialDate? start, PartialDate? end, bool isConfidential)
    {
        var from = slots.Fill(source);
        var url = from == "ORCID" ? (person.Orcid is null ? null : $"https://orcid.org/{person.Orcid}") : page is null ? null : $"https://www.{home.Host}/{page}";
        if (from == "ORCID" && url is null) from = "CV, page 3";
        // No such file exists; the hash of its name stands where the hash of a file would.
        var hash = from.StartsWith("CV", StringComparison.Ordinal) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.SortName}.pdf"))) : null;
        person.AddEvidence(kind, slots.Fill(title), new(from, url, hash, calendar.DayAgo(dice.Between(12, 160))))
            .Describe(slots.Fill(detail), start, end, Number(kind), isConfidential)
            .MadeWith(PartnerOf(title + detail));
    }

    /// <summary>Read off what the demonstration itself wrote; other kinds of evidence keep none.</summary>
    private static DealPartner PartnerOf(string text) =>
        text.Contains("insurer", StringComparison.Ordinal) ? DealPartner.Payer
        : text.Contains("partnership", StringComparison.Ordinal) ? DealPartner.Industry
        : DealPartner.Unstated;

    private string? Number(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Trial => $"DEMO-{dice.Between(10_000, 99_999)}",
        EvidenceKind.Grant => $"G-{dice.Between(1000, 9999)}-{dice.Between(10, 99)}",
        EvidenceKind.Patent => $"demo/{dice.Between(100_000, 999_999)}",
        _ => null,
    };
}
