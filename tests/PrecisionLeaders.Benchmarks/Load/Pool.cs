using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>The pool the load is driven against: the same people on every machine.</summary>
public sealed class Pool(string folder)
{
    public const int People = 10_000, Searches = 50, Candidacies = 14_000, BigBoard = 300, Rated = 9, Raters = 5;
    public const string Email = "load@leaders.example", Password = "a password under load";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Given = ["Adaeze", "Oisín", "Theodora", "Rafael", "Helena", "Priya", "Samuel", "Noor", "Tobias", "Miriam", "Søren", "Łucja", "José", "Zoë", "Ebele", "Hiroto", "Sunniva", "Karim", "Lucinda", "Bastien"];
    private static readonly string[] Family = ["Lindqvist", "Marchwell", "Nkemelu", "Quintavel", "Brandvold", "Marrable", "Westergaard", "Oyeveld", "Castellane", "Núñez", "Amselow", "Tsegaye", "Belhaven", "Abernathy", "Pallavar", "Strand", "Valdane", "Clarke", "Holloway", "Eskenfeld"];
    private static readonly string[] Places = ["Aldermere", "Fenwater", "Merrowby", "Sable River", "Northmoor", "Larkhaven", "Corrigan-Vale", "Drumlin", "Halewater", "Wexcombe", "Quarrybank", "Ashgrove"];
    private static readonly string[] Kinds = ["University", "Health", "Hospital", "Institute", "Cancer Centre"];
    private static readonly string[] Titles = ["Director, Genomic Medicine", "Vice President, Precision Medicine", "Chair, Biomedical Informatics", "Chief of Pharmacogenomics", "Professor of Computational Genomics"];

    private readonly Random dice = new(20261123);

    /// <summary>Ids that the load asks for.</summary>
    public Guid Candidate { get; private set; }
    public Guid Search { get; private set; }

    /// <summary>Whether an earlier run filled the folder; then its ids are read.</summary>
    public async Task<bool> IsFilledAsync()
    {
        if (!Directory.Exists(folder)) return false;
        await using var app = Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        Search = await db.Rounds.Select(round => round.SearchId).SingleAsync();
        Candidate = await db.Candidates.OrderBy(held => held.Id).Skip(People / 2).Select(held => held.Id).FirstAsync();
        return true;
    }

    public async Task FillAsync()
    {
        await using var app = Build();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync();
            var account = new Account("Load Driver", Email, Roles.Recruiter | Roles.Reviewer | Roles.Admin);
            var made = await scope.ServiceProvider.GetRequiredService<UserManager<Login>>().CreateAsync(new Login(account), Password);
            if (!made.Succeeded) throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Description)));
        }
        var people = await AddPeopleAsync(app.Services);
        await AddSearchesAsync(app.Services, people);
        await using var end = app.Services.CreateAsyncScope();
        await end.ServiceProvider.GetRequiredService<LeadersDb>().Database.ExecuteSqlRawAsync("ANALYZE");
    }

    /// <summary>Saves to the pool from outside the application.</summary>
    public Save Saves() => new(Path.Combine(folder, "leaders.db"));

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["Database:Folder"] = folder });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddLeadersDatabase(builder.Configuration);
        builder.Services.AddSignIn();
        return builder.Build();
    }

    private async Task<List<Guid>> AddPeopleAsync(IServiceProvider services)
    {
        var ids = new List<Guid>();
        while (ids.Count < People)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
            var specialties = await db.Specialties.OrderBy(held => held.Name).ToListAsync();
            for (var i = 0; i < 500; i++)
            {
                var person = MakePerson(ids.Count, specialties);
                db.Candidates.Add(person);
                ids.Add(person.Id);
            }
            await db.SaveChangesAsync();
        }
        Candidate = ids[People / 2];
        return ids;
    }

    private Candidate MakePerson(int number, List<Specialty> specialties)
    {
        var person = new Candidate(Any(Given), $"{Any(Family)}-{number:x4}", Now.AddDays(-dice.Next(900)));
        person.Rename(person.GivenName, person.FamilyName, dice.Next(2) == 0 ? "MD, PhD" : "PhD");
        person.Reach($"p{number}@pool.example", null, Any(Places), Market.Unknown);
        person.Argue("Took genome testing from a study to covered, routine care at several hospitals, then handed its units to people trained there.");
        for (var held = 0; held < 3; held++)
            person.AddAppointment(Any(Titles), $"{Any(Places)} {Any(Kinds)}", new PartialDate(2005 + held * 6), held == 2 ? null : new PartialDate(2011 + held * 6), Designation.Director, dice.Next(300), dice.Next(50) * 1_000_000m);
        person.AddDegree("PhD", "Genetics", $"{Any(Places)} University", null, new PartialDate(2001));
        person.AddDegree("MD", null, $"{Any(Places)} University", null, new PartialDate(1999));
        person.Specialise(specialties[dice.Next(specialties.Count)]);
        person.Specialise(specialties[dice.Next(specialties.Count)]);
        for (var item = 0; item < 6; item++)
            person.AddEvidence((EvidenceKind)dice.Next(10), $"Item {item} of {number}", new("Annual report", null, null, new DateOnly(2026, 10, 2))).Describe("4,100 families; result in 6.2 days, median", new PartialDate(2015 + item), null);
        return person;
    }

    private async Task AddSearchesAsync(IServiceProvider services, List<Guid> people)
    {
        var left = Candidacies;
        for (var number = 0; number < Searches; number++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
            var account = await db.Accounts.SingleAsync(held => held.Email == Email);
            var stages = await db.StageSets.Include(set => set.Stages).OrderBy(set => set.Name).FirstAsync();
            var search = new Search($"Chief Precision Medicine Officer {number}", Designation.Chief, new Client($"{Any(Places)} {Any(Kinds)} {number}"), account, stages, Now.AddDays(-100));
            search.Open(Now.AddDays(-100));
            db.Searches.Add(search);
            var size = number == 0 ? BigBoard : Math.Min(left, (Candidacies - BigBoard + Searches - 2) / (Searches - 1));
            left -= size;
            var first = dice.Next(People - size);
            var chosen = people.GetRange(first, size);
            var candidates = await db.Candidates.Where(held => chosen.Contains(held.Id)).ToListAsync();
            var candidacies = candidates.ConvertAll(candidate => MakeCandidacy(search, candidate, stages, account));
            db.Candidacies.AddRange(candidacies);
            await db.SaveChangesAsync();
            if (number != 0) continue;
            Search = search.Id;
            await AddRoundAsync(db, search, candidacies, account);
        }
    }

    private Candidacy MakeCandidacy(Search search, Candidate candidate, StageSet stages, Account account)
    {
        var candidacy = new Candidacy(search, candidate, stages.First, account, Now.AddDays(-90));
        foreach (var stage in stages.Stages.OrderBy(stage => stage.Order).Skip(1).Take(dice.Next(9)))
            candidacy.AdvanceTo(stage, account, Now.AddDays(-80 + stage.Order * 7));
        return candidacy;
    }

    private async Task AddRoundAsync(LeadersDb db, Search search, List<Candidacy> candidacies, Account account)
    {
        var rubric = await db.Rubrics.Published().Whole().OrderBy(held => held.Number).FirstAsync();
        var round = new ScoringRound(search, "Finalists", rubric, RevealRule.Open, new DateOnly(2026, 12, 1), Now);
        for (var rater = 0; rater < Raters; rater++) round.Seat(new Account($"Rater {rater}", $"rater{rater}@pool.example", Roles.Reviewer));
        foreach (var candidacy in candidacies.Take(Rated)) round.Take(candidacy);
        var cards = round.Open(Now);
        foreach (var card in cards)
        {
            card.DeclareFree(Now);
            foreach (var competency in rubric.Competencies) card.Rate(competency, dice.Next(2, 6), false, "Seen in the record.", [], Now);
            card.Submit([.. rubric.Competencies], Now);
        }
        round.Close(Now);
        db.Rounds.Add(round);
        db.Scorecards.AddRange(cards);
        await db.SaveChangesAsync();
    }

    private string Any(string[] words) => words[dice.Next(words.Length)];
}
