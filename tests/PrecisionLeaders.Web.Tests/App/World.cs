using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Web.Tests.App;

/// <summary>Scenes that many tests begin with.</summary>
public static class World
{
    /// <summary>An open search led by the recruiter, with these committee members.</summary>
    public static Task<Search> HasSearch(this RunningApp app, Account lead, string title = "Chief Precision Medicine Officer", params Account[] reviewers) => app.Has(async db =>
    {
        var search = new Search(title, Designation.Chief, new Client("Aldermere University Health"), await db.Accounts.SingleAsync(held => held.Id == lead.Id),
            await db.StageSets.Include(set => set.Stages).OrderBy(set => set.Id).FirstAsync(), app.Now);
        search.Open(app.Now);
        foreach (var reviewer in reviewers)
            search.Join(await db.Accounts.SingleAsync(held => held.Id == reviewer.Id), MemberRole.Reviewer);
        db.Searches.Add(search);
        return search;
    });

    public static Task<Candidate> HasCandidate(this RunningApp app, string given, string family, Action<Candidate>? more = null) => app.Has(db =>
    {
        var candidate = new Candidate(given, family, app.Now);
        more?.Invoke(candidate);
        db.Candidates.Add(candidate);
        return Task.FromResult(candidate);
    });

    /// <summary>A new candidate, in the search at its first stage.</summary>
    public static Task<Candidacy> HasCandidacy(this RunningApp app, Search search, string given, string family, Action<Candidate>? more = null) => app.Has(async db =>
    {
        var held = await db.Searches.Whole().SingleAsync(found => found.Id == search.Id);
        var candidate = new Candidate(given, family, app.Now);
        more?.Invoke(candidate);
        var candidacy = new Candidacy(held, candidate, held.StageSet.First, held.Lead, app.Now);
        db.Candidacies.Add(candidacy);
        return candidacy;
    });

    /// <summary>An open round on the default rubric: a search with a lead, raters who are its committee, and candidacies with one evidence item each.</summary>
    public static async Task<RoundScene> HasOpenRound(this RunningApp app, int raters = 3, int candidates = 2, RevealRule reveal = RevealRule.WhenOwnAreIn, bool leadRates = false)
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var committee = new List<Account>();
        for (var i = 1; i <= raters; i++) committee.Add(await app.HasAccount($"Rater Number{i}", Roles.Reviewer));
        var search = await app.HasSearch(lead, reviewers: [.. committee]);
        var candidacies = new List<Candidacy>();
        for (var i = 1; i <= candidates; i++)
            candidacies.Add(await app.HasCandidacy(search, $"Person{i}", $"Candidate{i}", person =>
            {
                person.AddAppointment("Director, Genomic Medicine", "Larkhaven Health", new PartialDate(2019), null, Designation.Director);
                person.AddEvidence(EvidenceKind.ProgrammeInCare, "Rapid genome testing for newborns", new("Annual report", null, null, null));
            }));
        var round = await app.Has(async db =>
        {
            var made = new ScoringRound(await db.Searches.SingleAsync(found => found.Id == search.Id), "Finalists", await db.Rubrics.Published().Whole().FirstAsync(),
                reveal, DateOnly.FromDateTime(app.Now.UtcDateTime).AddDays(8), app.Now);
            foreach (var rater in leadRates ? [.. committee, lead] : committee) made.Seat(await db.Accounts.SingleAsync(held => held.Id == rater.Id));
            foreach (var candidacy in candidacies) made.Take(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == candidacy.Id));
            db.Scorecards.AddRange(made.Open(app.Now));
            db.Rounds.Add(made);
            return made;
        });
        return new(round, search, lead, committee, candidacies);
    }
}

/// <summary>What <see cref="World.HasOpenRound"/> made.</summary>
public sealed record RoundScene(ScoringRound Round, Search Search, Account Lead, IReadOnlyList<Account> Raters, IReadOnlyList<Candidacy> Candidacies)
{
    /// <summary>Rater by number, from 1.</summary>
    public Account Rater(int number) => Raters[number - 1];
}
