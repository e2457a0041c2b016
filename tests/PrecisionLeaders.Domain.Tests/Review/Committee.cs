using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Review;

/// <summary>A search with a lead, a committee and people, on a small published rubric.</summary>
internal sealed class Committee
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public Committee(int raters = 3, int people = 2)
    {
        Lead = new Account("Imogen Hartsworth", "lead@example.org", Roles.Recruiter);
        Stages = StageSet.Default();
        Search = new Search("Chief Precision Medicine Officer", Designation.Chief, new Client("Aldermere"), Lead, Stages, Now);
        Raters = [.. Enumerable.Range(1, raters).Select(number => new Account($"Rater {number}", $"r{number}@example.org", Roles.Reviewer))];
        People = [.. Enumerable.Range(1, people).Select(number => new Candidacy(Search, new Candidate("Person", $"Number{number}", Now), Stages.First, Lead, Now))];
        Rubric = new Rubric("test", "Test", "1.0");
        foreach (var code in new[] { "K1", "K2" })
        {
            var competency = Rubric.Add(code, "Competency " + code, code, 50);
            for (var level = 1; level <= 5; level++) competency.Reads(level, $"Reads like {level}");
        }
        Rubric.Publish(Now);
    }

    public Account Lead { get; }
    public StageSet Stages { get; }
    public Search Search { get; }
    public IReadOnlyList<Account> Raters { get; }
    public IReadOnlyList<Candidacy> People { get; }
    public Rubric Rubric { get; }
    public Competency K1 => Rubric.Competencies[0];
    public Competency K2 => Rubric.Competencies[1];

    public ScoringRound Plan(RevealRule reveal = RevealRule.WhenOwnAreIn)
    {
        var round = new ScoringRound(Search, "Finalists", Rubric, reveal, new DateOnly(2026, 12, 1), Now);
        foreach (var rater in Raters) round.Seat(rater);
        foreach (var person in People) round.Take(person);
        return round;
    }

    /// <summary>The first card of an open round, its rater free of ties.</summary>
    public (ScoringRound Round, Scorecard Card) Begin()
    {
        var round = Plan();
        var card = round.Open(Now)[0];
        card.DeclareFree(Now);
        return (round, card);
    }

    public static EvidenceItem Evidence(bool isConfidential = false) =>
        new Candidate(null, "Someone", Now).AddEvidence(EvidenceKind.Trial, "PREDOSE", new("Registry", null, null, null)).Describe(null, null, null, isConfidential: isConfidential);

    public static string Refusal(Action act) => Assert.Throws<RuleBrokenException>(act).Message;
}
