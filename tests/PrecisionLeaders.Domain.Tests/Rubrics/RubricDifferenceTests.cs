using CsCheck;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Tests.Rubrics;

public class RubricDifferenceTests
{
    private static string Read(IEnumerable<DiffPiece> pieces) => string.Join(' ', pieces.Select(piece => piece.Kind switch { DiffKind.Gone => $"[-{piece.Text}-]", DiffKind.New => $"[+{piece.Text}+]", _ => piece.Text }));

    private static string[] Changes(Rubric before, Rubric after) =>
        [.. RubricDifference.Between(before, after, kind => kind.ToString()).Select(change => $"{change.Code} {change.What}: {Read(change.Pieces)}".Trim())];

    [Fact]
    public void Words_that_stay_stand_once_and_a_phrase_stands_against_a_phrase()
    {
        Assert.Equal("Trusted convenor; [+agreements still stand, and+] former opponents [-speak well of-] [+vouch for+] them.",
            Read(WordDiff.Between("Trusted convenor; former opponents speak well of them.", "Trusted convenor; agreements still stand, and former opponents vouch for them.")));
        Assert.Equal("[+All new+]", Read(WordDiff.Between(null, "All new")));
        Assert.Equal("[-All gone-]", Read(WordDiff.Between("All gone", "")));
        Assert.Equal("the same", Read(WordDiff.Between("the  same", "the\nsame")));
        Assert.Empty(WordDiff.Between(null, " "));
    }

    [Fact]
    public void Either_text_can_be_read_off_the_pieces()
    {
        var texts = Gen.Select(Gen.Char["abcd"].Array[0, 12], Gen.Char["abcd"].Array[0, 12]);
        texts.Sample(pair =>
        {
            var (before, after) = (string.Join(' ', pair.Item1), string.Join(' ', pair.Item2));
            var pieces = WordDiff.Between(before, after);
            Assert.Equal(before, string.Join(' ', pieces.Where(piece => piece.Kind != DiffKind.New).Select(piece => piece.Text)));
            Assert.Equal(after, string.Join(' ', pieces.Where(piece => piece.Kind != DiffKind.Gone).Select(piece => piece.Text)));
        });
    }

    [Fact]
    public void Each_change_is_one_entry_and_what_is_the_same_is_none()
    {
        var before = RubricTemplate.Shipped[0].Draft("test", "Test");
        var after = before.CopyAs("test", "Test");
        Assert.Empty(Changes(before, after));

        Competency Of(string code) => after.Competencies.Single(held => held.Code == code);
        after.Describe("Test again", 60);
        Of("K2").Weigh(20);
        Of("K2").Demand(2.5m);
        Of("K5").Divide([("Joins clinicians, scientists, laboratory, IT, finance, patients", 40), ("Reads culture and structure", 20), ("Handles conflict and loss of turf", 40)]);
        Of("K5").Reads(5, "Trusted convenor across institutions; former opponents vouch for them.");
        Of("K5").Reads(1, null);
        Of("K6").Guide("New guidance", "Why?", [EvidenceKind.Reference]);
        after.Remove(Of("K8"));
        after.Add("K9", "Patients", "Patients", 10);
        after.Shift(Of("K2"), -1);
        Assert.Equal(
        [
            "name: Test [+again+]",
            "least coverage: [-70%-] [+60%+]",
            "order: [-K1-] K2 [+K1+] K3 K4 K5 K6 K7",
            "K2 weight: [-15-] [+20+]",
            "K2 executive: [-no-] floor [+2.5+]",
            "K5 share, Handles conflict and loss of turf: [-30%-] [+40%+]",
            "K5 sub-criterion: Reads culture and structure [-before acting 30%-] [+20%+]",
            "K5 level 1: [-Leaves conflict behind; key groups worked around them.-]",
            "K5 level 5: Trusted convenor across institutions; [-agreements still stand, and-] former opponents vouch for them.",
            "K6 guidance: [+New guidance+]",
            "K6 questions: [+Why?+]",
            "K6 evidence: [+Reference+]",
            "K9 added: [+Patients, weight 10, no floor+]",
            "K8 taken out: [-Innovation and public voice, weight 10, no floor-]",
        ], Changes(before, after));
    }
}
