using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

/// <summary>What committee tests begin with: an open round whose people stand on a presented list.</summary>
internal static class CommitteeScene
{
    public static Task<CandidateList> HasPresentedList(this RunningApp app, RoundScene scene, params Account[] readers) => app.Has(async db =>
    {
        var list = new CandidateList(await db.Searches.SingleAsync(held => held.Id == scene.Search.Id), ListKind.ShortList, 1, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
        foreach (var candidacy in scene.Candidacies)
            list.Add(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == candidacy.Id), $"A line on {candidacy.Candidate.FamilyName}.");
        var ids = readers.Select(reader => reader.Id).ToList();
        list.Present(await db.Accounts.Where(held => ids.Contains(held.Id)).ToListAsync(), app.Now);
        db.Lists.Add(list);
        return list;
    });

    public static Task<Scorecard> CardOf(this RunningApp app, RoundScene scene, Account rater, int candidate = 1) =>
        app.Reads(db => db.Scorecards.Whole().SingleAsync(card => card.RoundId == scene.Round.Id && card.RaterId == rater.Id && card.CandidacyId == scene.Candidacies[candidate - 1].Id));

    /// <summary>The rater says there is no tie.</summary>
    public static Task HasNoTie(this RunningApp app, RoundScene scene, Account rater, int candidate = 1) =>
        app.Changes(scene, rater, candidate, (card, _) => card.DeclareFree(app.Now));

    /// <summary>A submitted card with one level and note throughout.</summary>
    public static Task HasSubmitted(this RunningApp app, RoundScene scene, Account rater, int candidate, int level, string note) => app.Changes(scene, rater, candidate, (card, all) =>
    {
        card.DeclareFree(app.Now);
        foreach (var competency in all) card.Rate(competency, level, false, note, [], app.Now);
        card.Submit(all, app.Now);
    });

    public static Task HasRecused(this RunningApp app, RoundScene scene, Account rater, int candidate) => app.Changes(scene, rater, candidate, (card, _) => card.Recuse(null, app.Now));

    public static Task HasClosed(this RunningApp app, RoundScene scene) => app.Has(async db =>
    {
        var round = await db.Rounds.SingleAsync(held => held.Id == scene.Round.Id);
        round.Close(app.Now);
        return round;
    });

    /// <summary>A new account that chairs the committee of the scene.</summary>
    public static async Task<Account> HasChair(this RunningApp app, RoundScene scene)
    {
        var chair = await app.HasAccount("Maren Ellingworth", Roles.Reviewer);
        await app.HasJoinedTeam(scene, chair, MemberRole.Chair);
        return chair;
    }

    public static Task HasJoinedTeam(this RunningApp app, RoundScene scene, Account account, MemberRole role = MemberRole.Reviewer) => app.Has(async db =>
    {
        var search = await db.Searches.Include(held => held.Members).ThenInclude(member => member.Account).SingleAsync(held => held.Id == scene.Search.Id);
        search.Join(await db.Accounts.SingleAsync(held => held.Id == account.Id), role);
        return search;
    });

    public static Task HasLeftTeam(this RunningApp app, RoundScene scene, Account account) => app.Has(async db =>
    {
        var search = await db.Searches.Include(held => held.Members).SingleAsync(held => held.Id == scene.Search.Id);
        search.Leave(search.Members.Single(member => member.AccountId == account.Id));
        return search;
    });

    public static Task HasLeftSearch(this RunningApp app, RoundScene scene, int candidate) => app.Has(async db =>
    {
        var candidacy = await db.Candidacies.Whole().SingleAsync(held => held.Id == scene.Candidacies[candidate - 1].Id);
        candidacy.Leave(await db.Dispositions.FirstAsync(), null, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
        return candidacy;
    });

    /// <summary>A second round of the scene, not open yet, with all its raters and these candidates.</summary>
    public static Task<ScoringRound> HasPlan(this RunningApp app, RoundScene scene, params int[] candidates) => app.Has(async db =>
    {
        var round = new ScoringRound(await db.Searches.SingleAsync(held => held.Id == scene.Search.Id), "A plan", await db.Rubrics.Published().Whole().FirstAsync(),
            RevealRule.WhenOwnAreIn, new DateOnly(2026, 12, 20), app.Now);
        foreach (var rater in scene.Raters) round.Seat(await db.Accounts.SingleAsync(held => held.Id == rater.Id));
        foreach (var candidate in candidates) round.Take(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == scene.Candidacies[candidate - 1].Id));
        db.Rounds.Add(round);
        return round;
    });

    public static Task HasAlso(this RunningApp app, Candidacy candidacy, Action<Candidate> more) => app.Has(async db =>
    {
        var person = await db.Candidates.Whole().SingleAsync(held => held.Id == candidacy.CandidateId);
        more(person);
        return person;
    });

    private static Task<Scorecard> Changes(this RunningApp app, RoundScene scene, Account rater, int candidate, Action<Scorecard, List<PrecisionLeaders.Domain.Rubrics.Competency>> change) => app.Has(async db =>
    {
        var card = await db.Scorecards.Whole().SingleAsync(held => held.RoundId == scene.Round.Id && held.RaterId == rater.Id && held.CandidacyId == scene.Candidacies[candidate - 1].Id);
        change(card, [.. card.Round.Rubric.Competencies]);
        return card;
    });
}

internal static class ReadCards
{
    public static Task<Scorecard> CardOf(this RunningApp app, Scorecard card) => app.Reads(db => db.Scorecards.Whole().SingleAsync(held => held.Id == card.Id));
}
