using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review.Books;

/// <summary>The words of a dossier and of the scores, as the book has them.</summary>
internal static class BookPages
{
    private const string NotStated = "not stated", NotShown = "not shown", None = "none on record";

    public static BookPerson Of(PresentedEntry entry, Dossier dossier, DateOnly today)
    {
        var scope = dossier.ScopeOn(today);
        string If(ListFields field, string text) => dossier.Shows(field) ? text : NotShown;
        List<BookEvidence> evidence =
        [
            .. dossier.Evidence.GroupBy(item => item.Kind).Select(kind => new BookEvidence(kind.Key, EvidenceWords.One(kind.Key),
                [.. kind.Select(item => new BookItem(item.Title, Together(" · ", EvidenceWords.When(item.Kind, item.Start, item.End), item.Reference), item.Detail, SourceOf(item.Source, item.RetrievedOn)))])),
        ];
        return new()
        {
            Number = entry.Number,
            Name = entry.Name,
            IsCoded = entry.Named!.IsMasked,
            Credentials = entry.Named.Credentials,
            Position = entry.Position,
            Line = entry.Line,
            Why = dossier.Why,
            Fields = dossier.Fields,
            Facts = [.. Facts(entry, dossier, scope)],
            Posts = [.. dossier.Appointments.Select(held => new BookStep(held.Title, Together(" · ", held.Organisation ?? "Employer withheld", DesignationWords.Beside(held.Title, held.Called)), Spans.Words(held.Start, held.End, isHeldUntilNow: true), Led(held.TeamSize, held.Budget)))],
            Training = [.. dossier.Degrees.Select(held => new BookStep(Together(", ", held.Award, held.Field)!, dossier.Named.IsMasked ? "School withheld" : held.Organisation, held.Start is null && held.End is null ? Spans.None : Spans.Completed(held.Start, held.End), null))],
            Evidence = evidence,
            Row =
            [
                If(ListFields.Training, dossier.Degrees.Count == 0 ? None : string.Join("; ", dossier.Degrees.Select(held => Together(", ", held.Award, held.Field)))),
                If(ListFields.Position, entry.Position ?? None),
                If(ListFields.LeadershipScope, scope.LargestTeam?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? NotStated),
                If(ListFields.LeadershipScope, scope.LargestBudget is { } budget ? Spans.Dollars(budget) : NotStated),
                If(ListFields.LeadershipScope, scope.Years == 0 ? NotStated : $"{scope.Years}"),
                If(ListFields.Evidence, evidence.Count == 0 ? None : BookTable.Evidence(evidence)),
            ],
        };
    }

    /// <param name="shown">revealed to the reader</param>
    /// <param name="probed">how sure the order is</param>
    /// <param name="list">the list of the book</param>
    /// <param name="people">as they are in the book</param>
    public static BookScores Of(ComparedRound.Shown shown, ProbedOrders probed, CandidateList list, IReadOnlyList<BookPerson> people)
    {
        var (ranking, ranks) = (shown.Ranking, Comparison.RanksOf(shown.Ranking, probed));
        var standings = ranking.Fit.Standings.ToDictionary(standing => standing.CandidacyId);
        return new(
            $"{shown.Round.Name}, by {shown.Round.Rubric.FullName}; {ranking.CardsIn} of {ranking.CardsAsked} scorecards are in",
            [.. ranking.Competencies.Select(held => new BookFact(held.Code, held.Name))],
            [
                .. list.Entries.Join(people.Where(person => !person.IsHidden), entry => entry.Order, person => person.Number, (entry, person) => (entry, person))
                    .Where(pair => standings.ContainsKey(pair.entry.CandidacyId)).OrderBy(pair => pair.person.Number)
                    .Select(pair => Of(pair.person, standings[pair.entry.CandidacyId], ranks)),
            ]);
    }

    private static BookScore Of(BookPerson person, FitStanding standing, IReadOnlyDictionary<Guid, RankSpan> ranks) => new(
        person.Number, person.Name, standing.Score is { } score ? Exact.Shown(score) : "none",
        ranks.TryGetValue(standing.CandidacyId, out var rank) ? rank.ToString() : Sentences.Heading(standing.Group).ToLowerInvariant(),
        [.. standing.Contributions.Select(given => given.Mean?.Rounded(2).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) ?? "none")]);

    private static IEnumerable<BookFact> Facts(PresentedEntry entry, Dossier dossier, LeadershipScope scope)
    {
        // A list from before places were kept has none of its own.
        if ((entry.Place ?? dossier.Place) is { } place) yield return new("Lives in", place);
        if (dossier.IsInternal) yield return new("Works for", "the client");
        if (entry.Availability is { } availability) yield return new("Availability", availability);
        if (entry.Pay is { } pay) yield return new("Pay expected", pay);
        if (dossier.Specialties.Count > 0) yield return new(dossier.Specialties.Count == 1 ? "Field" : "Fields", string.Join(", ", dossier.Specialties));
        if (scope.LargestTeam is { } team) yield return new(scope.LeadsTeamNow ? "Leads" : "Led", Wording.Counted(team, "person", "people"));
        if (scope.LargestBudget is { } budget) yield return new(scope.OwnsBudgetNow ? "Owns" : "Owned", $"{Spans.Dollars(budget)} a year");
        if (scope.Years > 0) yield return new("A leader for", Wording.Counted(scope.Years, "year"));
    }

    private static string? Led(int? team, decimal? budget) => Together(", ", team is { } people ? Wording.Counted(people, "person", "people") : null, budget is { } owned ? $"{Spans.Dollars(owned)} a year" : null);

    private static string? SourceOf(string? source, DateOnly? readOn) => source is null ? null : Together(", read ", source, readOn is { } on ? Book.DayOf(on) : null);

    private static string? Together(string between, params string?[] parts) => parts.Any(part => part is not null) ? string.Join(between, parts.Where(part => part is not null)) : null;
}
