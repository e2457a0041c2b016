using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Seeding.Demo;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Web.Tests.Seeding;

public sealed class DemoFirmTests(SeededApp demo) : IClassFixture<SeededApp>
{
    [Fact]
    public async Task The_firm_has_six_searches_in_every_state_and_a_board_of_twenty_five()
    {
        var searches = await demo.App.Reads(db => db.Searches.AsNoTracking().ToListAsync());
        Assert.Equal(6, searches.Count);
        Assert.Equal(Enum.GetValues<SearchStatus>().Order(), searches.Select(search => search.Status).Distinct().Order());
        Assert.Equal(ClosingReason.BudgetLost, searches.Single(search => search.Status == SearchStatus.Closed).ClosingReason);
        var chief = searches.Single(search => search.Title == "Chief Precision Medicine Officer");
        var standing = await demo.App.Reads(db => db.Candidacies.Include(held => held.Stage).Where(held => held.SearchId == chief.Id).ToListAsync());
        Assert.Equal(25, standing.Count(held => held.IsActive));
        Assert.Equal(14, standing.Count(held => held.DispositionId is not null));
        Assert.Equal(Enumerable.Range(1, 8), standing.Where(held => held.IsActive).Select(held => held.Stage.Order).Distinct().Order());
    }

    [Fact]
    public async Task Everyone_has_a_career_evidence_with_provenance_and_a_paragraph_of_their_own()
    {
        var people = await WholePeopleAsync();
        Assert.Equal(DemoFirm.Profiles, people.Count);
        // Who is there twice came from a list that told little.
        Assert.All(people.Where(person => person.Name != "P. Holloway"), person =>
        {
            Assert.InRange(person.Appointments.Count, 3, 6);
            Assert.InRange(person.Evidence.Count, 4, 10);
            Assert.NotEmpty(person.Degrees);
            Assert.NotEmpty(person.Specialties);
            Assert.All(person.Evidence, item => Assert.NotNull(item.RetrievedOn));
            Assert.True(person.Email is null || person.Email.EndsWith(".example", StringComparison.Ordinal));
            Assert.True(person.Orcid is null || person.Orcid.StartsWith("0000-0000-", StringComparison.Ordinal));
            Assert.DoesNotContain('{', person.Case! + string.Concat(person.Evidence.Select(item => item.Title + item.Detail + item.Source)));
        });
        Assert.Equal(people.Count, people.Select(person => person.Case).Distinct().Count());
        Assert.Contains(people, person => person.Evidence.Any(item => item.IsConfidential));
    }

    [Fact]
    public async Task The_lists_are_in_use_everyone_came_by_some_way_and_some_have_tags_and_named_places()
    {
        var people = await WholePeopleAsync();
        Assert.All(people, person => Assert.NotNull(person.Source));
        Assert.True(people.Select(person => person.SourceId).Distinct().Count() >= 5);
        Assert.InRange(people.Count(person => person.Tags.Count > 0), 30, 90);
        Assert.Contains(people, person => person.Tags.Any(held => held.Tag.IsRetired));
        var places = people.SelectMany(person => person.Appointments).ToList();
        Assert.All(places.Where(held => held.Named is not null), held => Assert.Equal(held.Named!.Rank, held.Designation));
        Assert.InRange(places.Count(held => held.Named is not null), places.Count / 4, places.Count * 3 / 4);
    }

    [Fact]
    public async Task The_closed_round_has_its_run_and_it_repeats_itself()
    {
        var run = Assert.Single(await demo.App.Reads(db => db.Runs.Include(held => held.Round).AsNoTracking().ToListAsync()));
        Assert.Equal((RoundState.Closed, run.Round.ClosedAt), (run.Round.State, run.MadeAt));
        Assert.True(run.Repeat().IsIdentical);
    }

    [Fact]
    public async Task Nothing_lies_ahead_of_its_time_and_no_history_runs_backwards()
    {
        foreach (var candidacy in await demo.App.Reads(db => db.Candidacies.Include(held => held.Moves).ToListAsync()))
        {
            var times = candidacy.Moves.Select(move => move.At).Order().ToList();
            Assert.Equal(candidacy.AddedAt, times[0]);
            Assert.Equal(candidacy.LeftAt ?? candidacy.StageSince, times[^1]);
            Assert.True(times[^1] < demo.App.Now);
        }
    }

    [Fact]
    public async Task One_round_is_half_scored_and_one_is_closed_with_every_scorecard_in()
    {
        var cards = await demo.App.Reads(db => db.Scorecards.Include(card => card.Round).ToListAsync());
        var open = cards.Where(card => card.Round.State == RoundState.Open).ToList();
        Assert.Equal((24, 12, 1), (open.Count, open.Count(card => card.IsSubmitted), open.Count(card => card.IsRecused)));
        Assert.Contains(open, card => card is { IsOwed: true, SavedAt: not null });
        var closed = cards.Where(card => card.Round.State == RoundState.Closed).ToList();
        Assert.Equal((45, 44, 1), (closed.Count, closed.Count(card => card.IsSubmitted), closed.Count(card => card.IsRecused)));
        Assert.Equal([false, true, true, true, true], await demo.App.Reads(db => db.Lists.Select(list => list.PresentedAt != null).OrderBy(isPresented => isPresented).ToListAsync()));
    }

    [Fact]
    public async Task The_closed_round_shows_every_group_of_the_ranking_and_a_shared_rank()
    {
        var (ranked, others) = await demo.App.Reads(RankClosedAsync);
        Assert.Equal(
            ["1 Lindqvist 79.5", "2 Marchwell 72.5", "3 Nkemelu 72.0", "4 Quintavel 61.0", "5 Brandvold 55.0", "5 Marrable 55.0"],
            ranked.Order(StringComparer.Ordinal));
        Assert.Equal(["BelowFloor Westergaard", "GateNotMet Oyeveld", "NotEnoughEvidence Castellane"], others.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_account_can_sign_in()
    {
        foreach (var person in DemoAccount.All) await demo.SignedInAs(person);
    }

    [Fact]
    public async Task A_second_start_leaves_the_database_as_it_is()
    {
        Assert.False(await demo.SeedAsync());
        Assert.Equal(DemoAccount.All.Count, await demo.App.Reads(db => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task Two_seedings_tell_the_same_story()
    {
        await using var other = new SeededApp();
        await other.InitializeAsync();
        Assert.Equal(await demo.App.Reads(StoryAsync), await other.App.Reads(StoryAsync));
    }

    private Task<List<Candidate>> WholePeopleAsync() => demo.App.Reads(db => db.Candidates
        .Include(person => person.Degrees).Include(person => person.Appointments).ThenInclude(held => held.Named).Include(person => person.Specialties).Include(person => person.Evidence)
        .Include(person => person.Tags).ThenInclude(held => held.Tag).Include(person => person.Source)
        .AsSplitQuery().ToListAsync());

    /// <summary>Names, stages and levels in an order that does not rest on ids.</summary>
    private static async Task<List<string>> StoryAsync(LeadersDb db)
    {
        var people = await db.Candidates.Select(person => $"{person.SortName} {person.Credentials} {person.CurrentTitle} {person.Case}").ToListAsync();
        var places = await db.Candidacies.Select(held => $"{held.Search.Title} {held.Candidate.SortName} {held.Stage.Name} {held.Disposition!.Name}").ToListAsync();
        var levels = await db.Scorecards.SelectMany(card => card.Ratings, (card, rating) =>
            $"{card.Round.Search.Title} {card.Rater.Name} {card.Candidacy.Candidate.SortName} {rating.Competency.Code} {rating.Level} {rating.Note} {rating.Citations.Count}").ToListAsync();
        return [.. people.Concat(places).Concat(levels).Order(StringComparer.Ordinal)];
    }

    private static async Task<(IReadOnlyList<string> Ranked, IReadOnlyList<string> Others)> RankClosedAsync(LeadersDb db)
    {
        var round = await db.Rounds.Include(held => held.Rubric).ThenInclude(held => held.Competencies).Include(held => held.Candidacies).AsSplitQuery().SingleAsync(held => held.State == RoundState.Closed);
        var cards = await db.Scorecards.Where(card => card.RoundId == round.Id && card.RecusedAt == null).Include(card => card.Ratings).ToListAsync();
        var ids = round.Candidacies.Select(held => held.CandidacyId).ToList();
        var people = await db.Candidacies.Where(held => ids.Contains(held.Id)).Include(held => held.Candidate).Include(held => held.Gates).ThenInclude(gate => gate.Requirement).AsSplitQuery().ToListAsync();
        var rubric = new FitRubric(round.Rubric.MinimumCoverage, [.. round.Rubric.Competencies.Select(held => new FitCompetency(held.Id, held.Code, held.Weight, held.IsExecutive, held.Floor))]);
        var result = FitRanking.Rank(rubric, [.. people.Select(held => new FitCandidacy(held.Id,
            [.. held.Gates.Select(gate => new FitGate(gate.Requirement.Code, gate.Requirement.Text, gate.Outcome))],
            [.. cards.Where(card => card.CandidacyId == held.Id).SelectMany(card => card.Ratings.Select(rating => new FitRating(rating.CompetencyId, card.RaterId, rating.Level)))],
            [.. cards.Where(card => card.CandidacyId == held.Id).Select(card => card.RaterId)]))]);
        var names = people.ToDictionary(held => held.Id, held => held.Candidate.FamilyName);
        return (
            [.. result.Groups.Where(group => group.Kind == FitGroupKind.Ranked).SelectMany(group => group.Standings).Select(held => $"{held.Rank} {names[held.CandidacyId]} {held.Score!.Value.Rounded().ToString("0.0", CultureInfo.InvariantCulture)}")],
            [.. result.Groups.Where(group => group.Kind != FitGroupKind.Ranked).SelectMany(group => group.Standings, (group, held) => $"{group.Kind} {names[held.CandidacyId]}")]);
    }
}
