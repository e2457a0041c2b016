using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>
/// An invented firm in the middle of its work, for whoever wants to see the product full. Everything in it is made by the domain's own
/// methods at the times it happened, so its rules hold here too; chance comes from a fixed seed, so only ids and dates differ between two seedings.
/// </summary>
public static class DemoFirm
{
    /// <summary>Profiles: 120 people, one of whom is there twice.</summary>
    public const int Profiles = People + 1;
    private const int People = 120;
    private const int Seed = 20_261_130;

    /// <summary>When the firm began: its rubric was published then, before the first round that rests on it.</summary>
    public static DateTimeOffset FoundedAt(DateTimeOffset now) => new DemoCalendar(now).At(203);

    /// <summary>Seeds a database that has its defaults and nobody in it; leaves any other as it is.</summary>
    /// <returns>whether it seeded</returns>
    public static async Task<bool> SeedAsync(LeadersDb db, UserManager<Login> logins, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(logins);
        if (await db.Accounts.AnyAsync()) return false;
        DemoStaff? hired = null;
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // All or nothing: half a firm would be served as a whole one at the next start.
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var staff = hired = await DemoStaff.HireAsync(logins);
            await FoundAsync(db, staff, new DemoCalendar(now));
            await db.SaveChangesAsync();
            // A run reads what is saved.
            foreach (var round in db.Rounds.Local.Where(held => held.State == RoundState.Closed).ToList())
                await StoreRun.AddAsync(db, round, RunOccasion.RoundClosed, staff.Imogen, round.ClosedAt!.Value, options: null, CancellationToken.None);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });
        // A commit of a batch is a transaction of its own.
        await new DemoIntake(db, hired!, new DemoCalendar(now)).BringAsync();
        return true;
    }

    private static async Task FoundAsync(LeadersDb db, DemoStaff staff, DemoCalendar calendar)
    {
        var dice = new Dice(Seed);
        var people = await PeopleAsync(db, dice, calendar);
        var told = people.Take(Persona.Told.Length).ToDictionary(person => person.FamilyName);
        var pool = people.Skip(Persona.Told.Length).ToList();
        Queue<Candidate> Drawn(params string[] fields) => new(dice.Some(pool.Where(person => fields.Length == 0 || person.Specialties.Any(held => fields.Contains(held.Specialty.Name))), pool.Count));

        var searches = new DemoSearches(staff, calendar, await db.SearchTemplates.Whole().SingleAsync(held => held.IsDefault), await db.Designations.ToListAsync());
        var boards = new DemoBoards(new DemoPipeline(dice, calendar, await db.Dispositions.ToListAsync()), staff, calendar, dice);
        var all = new List<Candidacy>();
        var aldermere = searches.ChiefAtAldermere();
        var nine = boards.FillAldermere(aldermere, told, Drawn(), all)[..9];
        var fenwater = searches.PharmacogenomicsAtFenwater();
        var six = boards.FillFenwater(fenwater, told, Drawn("Pharmacogenomics", "Clinical informatics", "Genomic medicine", "Laboratory medicine", "Rare disease", "Medical genetics"), all);
        boards.FillMerrowby(searches.ViceDeanAtMerrowby(), Drawn("Genomic medicine", "Medical genetics", "Rare disease", "Population genomics"), all);
        boards.FillNorthmoor(searches.CancerGenomicsAtNorthmoor(), Drawn("Cancer genomics", "Molecular pathology", "Bioinformatics", "Laboratory medicine"), all);
        var sableRiver = searches.InformaticsAtSableRiver();
        boards.FillSableRiver(sableRiver, Drawn("Clinical informatics", "Biomedical informatics", "Pharmacogenomics", "Bioinformatics"), all);
        boards.FillWexcombe(searches.PlatformAtWexcombe(), Drawn("Bioinformatics", "Computational genomics", "Statistical genetics", "Cancer genomics"), all);
        db.Candidacies.AddRange(all);
        db.OffLimitsRules.AddRange(new DemoOffLimits(staff, calendar).Make(fenwater, told["Pallavar"], all));

        var records = new DemoRecords(calendar, staff);
        var bernard = records.OfBernard(six[3]);
        db.MemberRecords.AddRange(records.OfSunita(six[3..]), bernard);
        var rubric = await db.Rubrics.Published().Whole().OrderBy(held => held.Number).FirstAsync();
        db.Rubrics.Add(new DemoRubrics(staff, calendar).NextAfter(rubric));
        var review = new DemoReview(dice, calendar, staff, rubric);
        foreach (var (round, cards) in new[] { review.CloseAldermere(aldermere, nine), review.OpenFenwater(fenwater, six, bernard) })
        {
            db.Rounds.Add(round);
            db.Scorecards.AddRange(cards);
        }
        var lists = new DemoLists(staff, calendar);
        var (shown, other) = (lists.Presented(aldermere, nine, 19, 18), lists.Presented(fenwater, six, 10, 9));
        // One of them asked to be read under a coded name until the visit.
        six[^1].Code([], staff.Imogen, calendar.At(10));
        db.Lists.AddRange([.. lists.TwoVersions(aldermere, nine)]);
        db.Lists.AddRange(shown, other, lists.Slate(aldermere, nine[..3]));
        var talk = new DemoTalk(staff, calendar);
        db.Comments.AddRange(talk.Comments(nine));
        db.Questions.AddRange(talk.Questions(shown, nine).Append(talk.OpenQuestion(other)));

        var files = new DemoFiles(staff, calendar);
        db.Documents.AddRange(files.Documents(aldermere, nine[0].Candidate));
        db.Activities.AddRange(files.Activities(aldermere, nine[0].Candidate));
        db.Relations.AddRange(files.Relations(aldermere, nine[0].Candidate, nine[1].Candidate));
        db.FormerEntries.Add(files.Removed(nine[0].Candidate));
        DemoFiles.Tell(nine[0].Candidate);

        var twin = DemoTwin.Of(told["Holloway"], calendar);
        db.Candidates.Add(twin);
        var tags = new DemoTags(new Dice(Seed + 2), await db.Sources.ToListAsync(), await db.Designations.ToListAsync());
        tags.Put([.. people, twin]);
        db.Tags.AddRange(tags.Tags);

        var deciding = new DemoDeciding(staff, calendar);
        db.DiscussedPoints.AddRange(deciding.Discussed(db.Rounds.Local.Single(held => held.State == RoundState.Closed), nine));
        db.Votes.Add(deciding.HowMany(aldermere));
        db.Decisions.Add(deciding.Placed(sableRiver, all.Single(held => held.SearchId == sableRiver.Id && held.Stage.Order == 10)));

        db.SavedFinds.AddRange(
            new SavedFind(staff.Imogen, "Pharmacogenomics in care", "specialty:pharmacogenomics kind:programme -emeritus", calendar.At(60)),
            new SavedFind(staff.Imogen, "Physicians open to a move", "degree:MD market:open ~payer", calendar.At(21)));

        db.SignInAttempts.AddRange(staff.SignIns(calendar));

        var mail = new DemoMail(staff, calendar);
        var (invitation, invited) = mail.Invite();
        db.Invitations.Add(invitation);
        db.Outbox.AddRange([.. mail.Of([.. db.Rounds.Local], [.. db.Lists.Local]), invited]);
    }

    private static async Task<IReadOnlyList<Candidate>> PeopleAsync(LeadersDb db, Dice dice, DemoCalendar calendar)
    {
        var careers = new Careers(dice, new DemoFacts(new Dice(Seed + 1)), calendar, await db.Specialties.ToDictionaryAsync(held => held.Name));
        var people = Persona.Everyone(People, dice).Select(careers.Write).ToList();
        db.Candidates.AddRange(people);
        return people;
    }
}
