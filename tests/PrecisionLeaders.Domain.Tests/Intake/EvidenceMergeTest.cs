using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Domain.Tests.Intake;

public class EvidenceMergeTest
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    private static Candidate Holder(Action<Candidate>? holds = null)
    {
        var candidate = new Candidate("Jane", "Doe", Now);
        holds?.Invoke(candidate);
        return candidate;
    }

    private static EvidenceRecord Work(string title, string? reference = null, string? pmid = null, EvidenceKind kind = EvidenceKind.Publication) =>
        new(kind, title, null, new PartialDate(2020), null, reference, null) { Pmid = pmid };

    private static (IReadOnlyList<FieldChange> Changes, ProfileUndo Undo) Merge(Candidate candidate, params EvidenceRecord[] told) =>
        ProfileMerge.Into(candidate, new PersonRecord { GivenName = candidate.GivenName, FamilyName = candidate.FamilyName, Evidence = told }, Taxonomy.Empty, new Provenance("PubMed", null, null, null));

    [Theory]
    [InlineData("10.1000/ABC", null, "Another title")]
    [InlineData(null, null, "Rapid genomes")]
    [InlineData("10.1000/abc", "123", "Rapid genomes.")]
    public void What_is_held_is_not_added_twice(string? reference, string? pmid, string title)
    {
        var candidate = Holder(held => held.AddEvidence(EvidenceKind.Publication, "Rapid genomes", new("ORCID", null, null, null)).Describe(null, new PartialDate(2020), null, "10.1000/abc"));
        Merge(candidate, Work(title, reference, pmid));
        Assert.Equal(pmid, Assert.Single(candidate.Evidence).Pmid);
    }

    [Fact]
    public void What_is_held_learns_what_it_lacks_and_undo_takes_exactly_that_back()
    {
        var candidate = Holder(held => held.AddEvidence(EvidenceKind.Publication, "Rapid genomes", new("ORCID", null, null, null))
            .Describe("Firm’s own words", new PartialDate(2020), null, "10.1000/abc").File(null, "as the firm says", null).Count("3 citations"));
        var (changes, undo) = Merge(candidate, Work("Rapid genomes", "10.1000/abc", "123") with { Contribution = "third of 10 authors", Subjects = "Genomics", Figures = "9 citations" });
        var item = Assert.Single(candidate.Evidence);
        Assert.Equal(("123", "as the firm says", "Genomics", "9 citations", "Firm’s own words"), (item.Pmid, item.Contribution, item.Subjects, item.Figures, item.Detail));
        Assert.Equal(["PubMed number of “Rapid genomes”", "Subject headings of “Rapid genomes”", "Figures of “Rapid genomes”"], changes.Select(change => change.Field));
        Assert.Equal(("3 citations", "9 citations"), (changes[2].Old, changes[2].New));
        undo.Restore(candidate);
        Assert.Equal((null, "as the firm says", null, "3 citations"), (item.Pmid, item.Contribution, item.Subjects, item.Figures));
    }

    [Fact]
    public void Figures_add_nothing_to_whoever_does_not_hold_the_work()
    {
        var candidate = Holder();
        Assert.Empty(Merge(candidate, Work("Counted", pmid: "5") with { Figures = "61 citations", IsOnlyForHeld = true }).Changes);
        Assert.Empty(candidate.Evidence);
    }

    [Fact]
    public void Two_stretches_of_one_grant_stay_two()
    {
        var candidate = Holder();
        EvidenceRecord[] grants = [Work("Genes first", "LT-44", kind: EvidenceKind.Grant), Work("Genes first", "LT-44", kind: EvidenceKind.Grant) with { Start = new PartialDate(2023) }];
        Merge(candidate, grants);
        Assert.Equal(2, candidate.Evidence.Count);
        Assert.Empty(Merge(candidate, grants).Changes);
        Merge(candidate, Work("Genes first, renewed", "lt-44", kind: EvidenceKind.Grant));
        Assert.Equal(2, candidate.Evidence.Count);
    }

    [Fact]
    public void A_number_is_of_its_kind()
    {
        var candidate = Holder();
        Merge(candidate, Work("A trial", "X-1", kind: EvidenceKind.Trial), Work("A grant", "X-1", kind: EvidenceKind.Grant));
        Assert.Equal(2, candidate.Evidence.Count);
    }
}
