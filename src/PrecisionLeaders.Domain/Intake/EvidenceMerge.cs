using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>
/// Evidence that a file tells of: what is held already, by PubMed number, by DOI or other number, or by title and date, is not added twice but learns what
/// it lacks; its figures give way to newer ones. What is not held is added.
/// </summary>
internal static class EvidenceMerge
{
    public static void Into(Candidate candidate, PersonRecord person, Provenance provenance, List<FieldChange> changes, ProfileUndo undo)
    {
        if (person.Evidence.Count == 0) return;
        var unmet = new Unmet(candidate.Evidence);
        // Alike entries are told apart by title and date first, so that a second stretch of one grant is not taken for the first.
        var met = person.Evidence.Select(unmet.TakeExact).ToList();
        for (var i = 0; i < met.Count; i++)
        {
            var told = person.Evidence[i];
            if ((met[i] ?? unmet.TakeLoosely(told)) is { } held) Learn(held, told, changes, undo);
            else if (!told.IsOnlyForHeld) Add(candidate, told, provenance, changes, undo);
        }
    }

    private static void Add(Candidate candidate, EvidenceRecord told, Provenance provenance, List<FieldChange> changes, ProfileUndo undo)
    {
        var item = candidate.AddEvidence(told.Kind, told.Title, provenance with { Url = told.Url ?? provenance.Url })
            .Describe(told.Detail, told.Start, told.End, told.Reference, told.IsConfidential)
            .File(told.Pmid, told.Contribution, told.Subjects)
            .Count(told.Figures);
        undo.Added.Add(item.Id);
        changes.Add(new(ProfileParts.Words(told.Kind), null, ProfileParts.Line(told.Title, told.Reference, told.Start, told.End)));
    }

    private static void Learn(EvidenceItem held, EvidenceRecord told, List<FieldChange> changes, ProfileUndo undo)
    {
        var was = EvidenceFiling.Of(held);
        var before = changes.Count;
        var reference = Lacking("Number or DOI", held.Reference, told.Reference);
        var pmid = Lacking("PubMed number", held.Pmid, told.Pmid);
        var contribution = Lacking("Contribution", held.Contribution, told.Contribution);
        var subjects = Lacking("Subject headings", held.Subjects, told.Subjects);
        var figures = held.Figures;
        if (told.Figures is { } newer && newer != figures)
        {
            changes.Add(new($"Figures of “{Short(held.Title)}”", figures, newer));
            figures = newer;
        }
        if (changes.Count == before) return;
        undo.Refiled.Add(was);
        held.Describe(held.Detail, held.Start, held.End, reference, held.IsConfidential).File(pmid, contribution, subjects).Count(figures);

        string? Lacking(string what, string? mine, string? theirs)
        {
            if (mine is not null || string.IsNullOrWhiteSpace(theirs)) return mine;
            changes.Add(new($"{what} of “{Short(held.Title)}”", null, theirs));
            return theirs;
        }
    }

    private static string Short(string title)
    {
        if (title.Length <= 60) return title;
        var end = char.IsHighSurrogate(title[58]) ? 58 : 59;
        return title[..end] + "…";
    }

    /// <summary>What is held and not yet met by something the file tells.</summary>
    private sealed class Unmet
    {
        private readonly HashSet<EvidenceItem> met = [];
        private readonly ILookup<(EvidenceKind, string), EvidenceItem> exact, byPmid, byReference, byTitle;

        public Unmet(IReadOnlyList<EvidenceItem> held)
        {
            exact = held.ToLookup(item => Key(item.Kind, item.Title, item.Reference, item.Start));
            byPmid = held.Where(item => item.Pmid is not null).ToLookup(item => (item.Kind, item.Pmid!));
            byTitle = held.ToLookup(item => Key(item.Kind, item.Title, null, item.Start));
            byReference = held.Where(item => item.Reference is not null).ToLookup(item => (item.Kind, item.Reference!.ToUpperInvariant()));
        }

        public EvidenceItem? TakeExact(EvidenceRecord told) =>
            (told.Pmid is null ? null : Take(byPmid[(told.Kind, told.Pmid)])) ?? Take(exact[Key(told.Kind, told.Title, told.Reference, told.Start)]);

        /// <summary>By its number alone; or by title and date, where one of the two does not know the number.</summary>
        public EvidenceItem? TakeLoosely(EvidenceRecord told) =>
            (told.Reference is null ? null : Take(byReference[(told.Kind, told.Reference.ToUpperInvariant())]))
            ?? Take(byTitle[Key(told.Kind, told.Title, null, told.Start)].Where(item => item.Reference is null || told.Reference is null));

        private EvidenceItem? Take(IEnumerable<EvidenceItem> alike)
        {
            var found = alike.FirstOrDefault(item => !met.Contains(item));
            if (found is not null) met.Add(found);
            return found;
        }

        /// <summary>A DOI or other number says what a thing is; without one, its title and date do.</summary>
        private static (EvidenceKind, string) Key(EvidenceKind kind, string title, string? reference, PartialDate? start) =>
            (kind, reference is null ? $"{ProfileParts.Fold(title)} {start}" : $"#{reference.ToUpperInvariant()} {(kind == EvidenceKind.Publication ? "" : $"{ProfileParts.Fold(title)} {start}")}");
    }
}
