using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Candidates.Duplicates;

/// <summary>Makes one profile of two, in one save: everything that points to the one that goes follows to the one that stays.</summary>
public sealed class MergePeople(LeadersDb db, TimeProvider clock)
{
    /// <param name="survivor">whole, and expected in the version that was shown</param>
    /// <param name="other">whole, and expected in the version that was shown</param>
    /// <param name="choice">what was decided field by field</param>
    /// <param name="by">who decides it</param>
    /// <param name="viewer">the same person, for what may be named to them</param>
    /// <param name="id">the id the form was issued with</param>
    /// <param name="cancellation">stops it; nothing is merged then</param>
    /// <exception cref="RuleBrokenException">when both were reviewed in one search; the message names it</exception>
    /// <exception cref="DbUpdateConcurrencyException">when one of the profiles changed meanwhile</exception>
    public async Task<Merge> RunAsync(Candidate survivor, Candidate other, MergeChoice choice, Account by, Viewer viewer, Guid id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(survivor);
        ArgumentNullException.ThrowIfNull(other);
        // An entry that changes its profile is moved, not orphaned: who is removed is told when all have moved.
        db.ChangeTracker.DeleteOrphansTiming = CascadeTiming.OnSaveChanges;
        await LetOneCandidacyGoAsync(survivor.Id, other.Id, viewer, cancellation);
        await CiteWhatStaysAsync(survivor, other, cancellation);
        foreach (var relation in await db.Relations.Where(held => (held.CandidateId == survivor.Id && held.OtherId == other.Id) || (held.CandidateId == other.Id && held.OtherId == survivor.Id)).ToListAsync(cancellation)) db.Remove(relation);
        foreach (var held in await db.Set<NotTheSame>().Between(survivor.Id, other.Id).ToListAsync(cancellation)) db.Remove(held);
        ProfileUnion.Into(survivor, other, choice);
        db.ChangeTracker.DetectChanges();
        await FollowAsync(survivor.Id, other.Id, cancellation);
        db.Remove(other);
        var merge = new Merge(survivor, other, by, clock.GetUtcNow(), id);
        merge.Keep(JsonSerializer.Serialize(MergeJournal.Of(db)));
        db.Add(merge);
        await db.SaveChangesAsync(cancellation);
        return merge;
    }

    /// <summary>Searches in which both stand, and whether both were reviewed there, so that no merge could choose between the two.</summary>
    public async Task<IReadOnlyList<SharedSearch>> SharedAsync(Guid survivor, Guid other, Viewer viewer, CancellationToken cancellation = default)
    {
        var shared = new List<SharedSearch>();
        var both = await db.Candidacies.Where(held => held.CandidateId == survivor || held.CandidateId == other).GroupBy(held => held.SearchId).Where(group => group.Count() > 1).Select(group => group.Key).ToListAsync(cancellation);
        foreach (var search in both)
        {
            var held = await db.Candidacies.Where(one => one.SearchId == search && (one.CandidateId == survivor || one.CandidateId == other)).Select(one => new { one.Id, one.CandidateId }).ToListAsync(cancellation);
            var (mine, theirs) = (held.Single(one => one.CandidateId == survivor).Id, held.Single(one => one.CandidateId == other).Id);
            var title = await db.Searches.SeenBy(viewer).Where(one => one.Id == search).Select(one => one.Title).SingleOrDefaultAsync(cancellation);
            var (isMine, isTheirs) = (await IsReviewedAsync(mine, cancellation), await IsReviewedAsync(theirs, cancellation));
            shared.Add(new(title, isMine && isTheirs, isTheirs ? mine : theirs));
        }
        return shared;
    }

    /// <summary>A search holds a person once. The candidacy that nobody has reviewed goes; its history stays in the merge for as long as that can be undone.</summary>
    private async Task LetOneCandidacyGoAsync(Guid survivor, Guid other, Viewer viewer, CancellationToken cancellation)
    {
        var shared = await SharedAsync(survivor, other, viewer, cancellation);
        Rule.Require(shared.All(search => !search.IsBothReviewed), $"Both are in {string.Join(" and ", shared.Where(search => search.IsBothReviewed).Select(search => search.Title ?? "a search you do not work"))}, and both are in rounds or on lists there. One of two reviews would have to go, and reviews stay.");
        var ids = shared.Select(search => search.Goes).ToList();
        db.RemoveRange(await db.Candidacies.Include(held => held.Moves).Include(held => held.Gates).Include(held => held.Codings).AsSplitQuery().Where(held => ids.Contains(held.Id)).ToListAsync(cancellation));
        db.ChangeTracker.DetectChanges();
    }

    /// <summary>Whether anything but its own history points to a candidacy: a round, a scorecard, a list, a comment, a vote.</summary>
    private async Task<bool> IsReviewedAsync(Guid candidacy, CancellationToken cancellation)
    {
        foreach (var key in db.Model.FindEntityType(typeof(Candidacy))!.GetReferencingForeignKeys().Where(key => key.DeleteBehavior != DeleteBehavior.Cascade && !key.IsOwnership))
            if (await PointingAsync(key, candidacy, 1, cancellation) is { Count: > 0 }) return true;
        return false;
    }

    /// <summary>A rating that rests on an entry both profiles have rests on the one that stays.</summary>
    private async Task CiteWhatStaysAsync(Candidate survivor, Candidate other, CancellationToken cancellation)
    {
        var doubles = ProfileUnion.Doubles(survivor, other).ToDictionary(held => held.Theirs.Id, held => held.Mine);
        foreach (var ids in doubles.Keys.Chunk(500))
            foreach (var card in await db.Scorecards.Include(held => held.Ratings).ThenInclude(held => held.Citations).Where(card => card.Ratings.Any(rating => rating.Citations.Any(one => ids.Contains(one.EvidenceItemId)))).ToListAsync(cancellation))
                foreach (var (rating, was) in card.Ratings.SelectMany(rating => rating.Citations.Select(one => (rating, one.EvidenceItemId)).ToList()).Where(held => doubles.ContainsKey(held.EvidenceItemId)))
                    rating.CiteInstead(was, doubles[was]);
    }

    /// <summary>Documents, activities, relations, candidacies, off-limits rules and whatever else is made to point to candidates; and the rows of files that brought them.</summary>
    private async Task FollowAsync(Guid survivor, Guid other, CancellationToken cancellation)
    {
        foreach (var key in db.Model.FindEntityType(typeof(Candidate))!.GetReferencingForeignKeys().Where(key => key.DeleteBehavior != DeleteBehavior.Cascade))
            foreach (var entry in await PointingAsync(key, other, int.MaxValue, cancellation))
                if (entry.State != EntityState.Deleted) entry.Property(key.Properties[0].Name).CurrentValue = survivor;
        foreach (var record in await db.Set<ImportRecord>().Where(held => held.CandidateId == other || held.MatchedId == other || held.DecidedId == other).ToListAsync(cancellation))
            Turn(record, [nameof(ImportRecord.CandidateId), nameof(ImportRecord.MatchedId), nameof(ImportRecord.DecidedId)]);
        // What was changed of the fields, specialties and tags of the one that goes has nowhere to be put back.
        foreach (var former in await db.FormerEntries.Where(held => held.CandidateId == other && held.Part != ProfilePart.Person && held.Part != ProfilePart.Specialties && held.Part != ProfilePart.Tags).ToListAsync(cancellation))
            Turn(former, [nameof(FormerEntry.CandidateId)]);
        foreach (var held in await db.Set<NotTheSame>().Where(held => held.FirstId == other || held.SecondId == other).ToListAsync(cancellation))
            Turn(held, [nameof(NotTheSame.FirstId), nameof(NotTheSame.SecondId)]);
        db.RemoveRange(db.Set<NotTheSame>().Local.Where(held => held.FirstId == held.SecondId).ToList());

        void Turn(object row, string[] properties)
        {
            foreach (var name in properties)
                if (db.Entry(row).Property(name) is { CurrentValue: Guid id } held && id == other) held.CurrentValue = survivor;
        }
    }

    private async Task<IReadOnlyList<EntityEntry>> PointingAsync(IForeignKey key, Guid to, int most, CancellationToken cancellation)
    {
        var reader = typeof(MergePeople).GetMethod(nameof(ReadAsync), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.MakeGenericMethod(key.DeclaringEntityType.ClrType);
        return await (Task<IReadOnlyList<EntityEntry>>)reader.Invoke(this, [key.Properties[0].Name, to, most, cancellation])!;
    }

    private async Task<IReadOnlyList<EntityEntry>> ReadAsync<T>(string property, Guid to, int most, CancellationToken cancellation) where T : class =>
        [.. (await db.Set<T>().Where(row => EF.Property<Guid?>(row, property) == to).Take(most).ToListAsync(cancellation)).Select(row => db.Entry((object)row))];
}

/// <summary>A search in which both people stand.</summary>
/// <param name="Title">its title; null to whoever may not see it</param>
/// <param name="IsBothReviewed">whether each of the two is in a round or on a list there</param>
/// <param name="Goes">the candidacy that goes when they become one</param>
public sealed record SharedSearch(string? Title, bool IsBothReviewed, Guid Goes);
