using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Candidates.Duplicates;

/// <summary>Makes two profiles of one again: what came along goes back, what was set aside comes again, and what was changed since stays as it is.</summary>
public sealed class UndoMerge(LeadersDb db, TimeProvider clock)
{
    /// <returns>the names of fields that somebody has changed since, so that they were left alone</returns>
    /// <exception cref="RuleBrokenException">when it is too late, or something made since stands in the way; the message says what</exception>
    public async Task<IReadOnlyList<string>> RunAsync(Merge merge, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(merge);
        var journal = merge.Journal;
        merge.Undo(clock.GetUtcNow());
        db.ChangeTracker.DeleteOrphansTiming = CascadeTiming.OnSaveChanges;
        var steps = JsonSerializer.Deserialize<List<MergeStep>>(journal!)!;
        var survivor = await db.Candidates.Whole().SingleOrDefaultAsync(held => held.Id == merge.SurvivorId, cancellation);
        if (survivor is null) throw new RuleBrokenException(await WhereItWentAsync(merge.SurvivorId, cancellation));
        await LookAsync(survivor, steps, cancellation);

        var kept = await MergeJournal.TakeBackAsync(db, steps, cancellation);
        db.ChangeTracker.DetectChanges();
        var other = db.Candidates.Local.Single(held => held.Id == merge.OtherId);
        foreach (var held in db.Set<CandidateSpecialty>().Local) await db.Entry(held).Reference(one => one.Specialty).LoadAsync(cancellation);
        survivor.Derive();
        other.Derive();
        await db.SaveChangesAsync(cancellation);
        return kept;
    }

    private async Task<string> WhereItWentAsync(Guid survivor, CancellationToken cancellation)
    {
        var later = await db.Set<Merge>().Where(held => held.OtherId == survivor && held.UndoneAt == null)
            .Select(held => db.Candidates.Where(one => one.Id == held.SurvivorId).Select(one => one.Name).FirstOrDefault()).FirstOrDefaultAsync(cancellation);
        return later is null ? "The profile that stayed is no longer in the pool." : $"The profile that stayed was merged into that of {later} since. Undo that first.";
    }

    /// <summary>An address or iD that somebody else has by now, and evidence that a rating of the one who stays rests on or, as long as they are being rated, may rest on: which, is sealed.</summary>
    private async Task LookAsync(Candidate survivor, List<MergeStep> steps, CancellationToken cancellation)
    {
        var gone = steps.Single(step => step.Kind == typeof(Candidate).FullName && step.Act == EntityState.Deleted).Before;
        var (email, orcid) = (JsonSerializer.Deserialize<string?>(gone[nameof(Candidate.Email)]), JsonSerializer.Deserialize<string?>(gone[nameof(Candidate.Orcid)]));
        var holder = await db.Candidates.Where(held => held.Id != survivor.Id && ((email != null && held.Email == email) || (orcid != null && held.Orcid == orcid))).Select(held => held.Name).FirstOrDefaultAsync(cancellation);
        Rule.Require(holder is null, $"{holder} has the e-mail address or the ORCID iD of the profile that went by now. Take it off there first.");

        var moved = steps.Where(step => step.Kind == typeof(EvidenceItem).FullName && step.Act == EntityState.Modified && step.After.ContainsKey("CandidateId"))
            .Select(step => JsonSerializer.Deserialize<Guid>(step.After[nameof(EvidenceItem.Id)])).ToHashSet();
        if (moved.Count == 0) return;
        var follow = steps.Where(step => step.Kind == typeof(Domain.Pipeline.Candidacy).FullName && step.Act == EntityState.Modified).Select(step => JsonSerializer.Deserialize<Guid>(step.After["Id"])).ToList();
        var cards = db.Scorecards.Where(card => card.Candidacy.CandidateId == survivor.Id && !follow.Contains(card.CandidacyId));
        var isHeld = await cards.AnyAsync(card => card.Round.State == RoundState.Open, cancellation);
        foreach (var ids in moved.Chunk(500))
            isHeld |= await cards.AnyAsync(card => card.Ratings.Any(rating => rating.Citations.Any(one => ids.Contains(one.EvidenceItemId))), cancellation);
        Rule.Require(!isHeld, $"{survivor.Name} is being rated, or ratings rest on evidence that came with the other profile. Two profiles would leave them without it.");
    }
}
