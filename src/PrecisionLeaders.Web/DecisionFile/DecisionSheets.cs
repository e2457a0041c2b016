using System.Globalization;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Pages.Review;
using PrecisionLeaders.Web.Pages.Review.Conflicts;
using PrecisionLeaders.Web.Pages.Review.Deciding;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.DecisionFile;

/// <summary>The tables of a decision's file. Their order, and that of their rows, depends on what is in them alone.</summary>
internal sealed class DecisionSheets(DecisionContents held)
{
    private readonly Decision decision = held.Decision;
    private readonly Dictionary<Guid, string> codes = held.Round?.Rubric.Competencies.ToDictionary(competency => competency.Id, competency => competency.Code) ?? [];

    public IReadOnlyList<Sheet> All => [.. Deciding(), .. held.Round is { } round ? Judging(round) : [], Votes(), .. Ballots()];

    private IEnumerable<Sheet> Deciding()
    {
        yield return Pairs("decision", "The decision", "What was decided, when, by whom, and why.",
            ("Search", decision.Search.Title), ("Client", decision.Search.Client.Name), ("Outcome", DecisionWords.Of(decision.Outcome)),
            ("In order", string.Join("; ", decision.Order.Select((id, at) => $"{at + 1}. {Name(id)}"))),
            ("Decided on", Day(decision.DecidedOn)), ("Present", Wording.List(decision.Present.Select(member => member.Account.Name).Order(StringComparer.Ordinal))),
            ("Minutes", held.Names.ReadAll(decision.Minutes!)), ("Rests on round", held.Round?.Name ?? "none"),
            ("Departs from the ranking", decision.RunId is null ? "there is none" : decision.Departs ? "yes" : "no"), ("How it departs", string.Join(" ", held.Departs)),
            ("Why it departs", Read(decision.DepartureReason)), ("Version", Number(decision.Number)), ("Corrects the version before because", Read(decision.CorrectionReason)),
            ("Recorded by", decision.RecordedBy!.Name), ("Recorded", Time(held.At)),
            ("Scorecards unchanged since the ranking was stored", held.RatingsAreThoseRanked switch { null => "there is no ranking", true => "yes", false => "no: the ranking holds the levels it rests on" }));
        if (held.Earlier.Count > 0)
            yield return new("earlier-versions", "Earlier versions", "Recorded before this one, and corrected by it.", ["Version", "Outcome", "Recorded", "Minutes"],
                [.. held.Earlier.Select(one => Row(Number(one.Number), DecisionWords.Of(one.Outcome), Time(one.RecordedAt), held.Names.ReadAll(one.Minutes!)))]);
        var brief = decision.Search.Brief;
        yield return Pairs("brief", "The brief", "The position as the committee read it, without pay.",
            ("Mandate", brief.Mandate), ("Operating model", brief.OperatingModel), ("Reporting line", brief.ReportingLine), ("People led", brief.PeopleLed?.ToString(CultureInfo.InvariantCulture)),
            ("Budget, US dollars a year", brief.Budget?.ToString("0", CultureInfo.InvariantCulture)), ("Location", brief.Location), ("Signed off by", brief.SignedOffBy), ("Signed off on", Day(brief.SignedOffOn)));
    }

    private IEnumerable<Sheet> Judging(ScoringRound round)
    {
        var competencies = round.Rubric.Competencies.OrderBy(competency => competency.Order).ToList();
        yield return new("rubric", $"The rubric, {round.Rubric.FullName}", $"What was judged. The least share of the weight that must be rated is {round.Rubric.MinimumCoverage} per cent. {round.Rubric.WeightsReason}",
            ["Code", "Competency", "Weight", "Floor", "Level 1", "Level 2", "Level 3", "Level 4", "Level 5"],
            [.. competencies.Select(one => Row([one.Code, one.Name, Number(one.Weight), one.Floor?.ToString("0.0##", CultureInfo.InvariantCulture),
                .. Enumerable.Range(1, 5).Select(level => one.Anchors.FirstOrDefault(anchor => anchor.Level == level)?.Text)]))]);
        yield return new("people", "People in the round", "The id of a candidacy stands in the ranking.", ["Candidacy", "Name"],
            [.. round.Candidacies.Select(taken => Row(taken.CandidacyId.ToString(), Name(taken.CandidacyId))).OrderBy(row => row[1], StringComparer.Ordinal).ThenBy(row => row[0], StringComparer.Ordinal)]);
        yield return new("raters", "Raters of the round", "The id of a rater stands in the ranking.", ["Rater", "Name"],
            [.. round.Raters.Select(rater => Row(rater.AccountId.ToString(), rater.Account.Name)).OrderBy(row => row[1], StringComparer.Ordinal).ThenBy(row => row[0], StringComparer.Ordinal)]);
        yield return new("ranking", "The ranking", $"As stored on {Time(decision.Run!.MadeAt)}. Everything it rests on is in the folder run.", ["Rank", "Name", "Listed under", "Score of 100", "Score, exact", "Lowest", "Highest", "Rated %"],
            [.. decision.Run.Order().Standings.Select(one => Row(one.Rank?.ToString(CultureInfo.InvariantCulture), Name(one.CandidacyId), Sentences.Heading(one.Group),
                one.Score is { } score ? Exact.Shown(score) : null, one.Score?.ToString(), Exact.Shown(one.Low), Exact.Shown(one.High), Exact.Shown(one.Coverage)))]);
        var cards = held.Cards.OrderBy(card => Name(card.CandidacyId), StringComparer.Ordinal).ThenBy(card => card.CandidacyId).ThenBy(card => card.Rater.Name, StringComparer.Ordinal).ThenBy(card => card.RaterId).ToList();
        var submitted = cards.Where(card => card is { IsSubmitted: true, RecusedAt: null }).ToList();
        yield return new("ratings", "Ratings", "Submitted scorecards, with what each level rests on.", ["Name", "Rater", "Competency", "Level", "Note", "Evidence cited", "Submitted"],
            [.. submitted.SelectMany(card => competencies.Select(card.RatingOf).OfType<Rating>().Select(rating => Row(Name(card.CandidacyId), card.Rater.Name, codes[rating.CompetencyId], Level(rating.Level, rating.IsInsufficient),
                Of(card, rating.Note), string.Join("; ", rating.Citations.Where(cited => !cited.EvidenceItem.IsConfidential && held.Fields[card.CandidacyId].HasFlag(ListFields.Evidence)).Select(cited => Of(card, cited.EvidenceItem.Title)).Order(StringComparer.Ordinal)), Time(card.SubmittedAt))))]);
        yield return new("revisions", "Revisions", "Ratings changed after they were submitted.", ["Name", "Rater", "Competency", "Before", "Note before", "After", "Note after", "Reason", "When"],
            [.. submitted.SelectMany(card => card.Revisions.OrderBy(one => one.At).ThenBy(one => codes[one.CompetencyId], StringComparer.Ordinal).Select(one => Row(Name(card.CandidacyId), card.Rater.Name, codes[one.CompetencyId],
                Level(one.LevelBefore, one.WasInsufficient), Of(card, one.NoteBefore), Level(one.LevelAfter, one.IsInsufficientAfter), Of(card, one.NoteAfter), Of(card, one.Reason), Time(one.At))))]);
        yield return new("conflicts", "Register of conflicts", "What raters declared of ties to the people, and who stepped back.", ["Name", "Rater", "Declared", "Kind of tie", "Reason", "What the data showed", "By", "When"],
            [.. cards.SelectMany(card => card.Declarations.OrderBy(one => one.At).ThenBy(one => one.Act).Select(one => Row(Name(card.CandidacyId), card.Rater.Name,
                one.WasSubmitted ? $"{ConflictWords.Of(one.Act)}, after submitting" : ConflictWords.Of(one.Act),
                one.Kind is { } kind ? TieQuestion.WordsOf(kind) : null, Of(card, one.Reason), Of(card, one.Shown), one.By.Name, Time(one.At))))]);
        yield return new("discussion", "Discussion", "What the committee talked over after the round had closed, with its minutes.", ["Name", "Competency", "Minute", "Written by", "When"],
            [.. held.Points.OrderBy(point => point.At).ThenBy(point => Name(point.CandidacyId), StringComparer.Ordinal).ThenBy(point => codes[point.CompetencyId], StringComparer.Ordinal)
                .Select(point => Row(Name(point.CandidacyId), codes[point.CompetencyId], held.Names[point.CandidacyId].Read(point.Text), point.By.Name, Time(point.At)))]);
    }

    private Sheet Votes() => new("votes", "Votes", "Those that were over when the decision was recorded.", ["Question", "How", "Option", "Votes", "Of", "Opened", "Closed"],
        [.. held.Votes.SelectMany(vote => vote.Options.OrderBy(option => option.Number).Select(option => Row(held.Names.ReadAll(vote.Question), vote.IsSecret ? "secret" : "by name", DecisionWords.Of(option, held.Names),
            Number(option.Votes), Number(vote.Voters.Count), Time(vote.OpenedAt), vote.ClosedAt is { } at ? Time(at) : Day(vote.LastDay))))]);

    /// <summary>Who voted for what, of votes by name; of secret ones, who voted.</summary>
    private IEnumerable<Sheet> Ballots()
    {
        if (held.Votes.Count == 0) yield break;
        yield return new("voters", "Voters", "Of a secret vote, whether each voted; of one by name, for what.", ["Question", "Voter", "Voted", "For"],
            [.. held.Votes.SelectMany(vote => vote.Voters.OrderBy(voter => voter.Account.Name, StringComparer.Ordinal).ThenBy(voter => voter.AccountId).Select(voter => Row(held.Names.ReadAll(vote.Question), voter.Account.Name,
                voter.HasVoted ? "yes" : "no", vote.Options.FirstOrDefault(option => option.Id == voter.ChoiceId) is { } option ? DecisionWords.Of(option, held.Names) : null)))]);
    }

    private static Sheet Pairs(string name, string title, string about, params (string, string?)[] pairs) =>
        new(name, title, about, ["Field", "Value"], [.. pairs.Where(pair => !string.IsNullOrEmpty(pair.Item2)).Select(pair => Row(pair.Item1, pair.Item2))]);

    private static string?[] Row(params string?[] cells) => cells;

    private string Name(Guid candidacy) => held.Names.Find(candidacy)?.Text ?? RunNames.Erased;

    private string? Of(Scorecard card, string? text) => held.Names[card.CandidacyId].Read(text);

    private string? Read(string? text) => held.Names.ReadAll(text);

    private static string Level(int? level, bool isInsufficient) => level?.ToString(CultureInfo.InvariantCulture) ?? (isInsufficient ? "insufficient evidence" : "");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
