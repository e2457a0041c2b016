using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Pipeline;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>Puts back what was changed or removed on a profile, unless something later stands in the way. It saves nothing.</summary>
internal sealed class PutBack(LeadersDb db, Viewer viewer)
{
    private const string NotYourSearch = "It was for a search that you do not work.";

    /// <param name="former">what is to be put back</param>
    /// <param name="candidate">the whole profile</param>
    /// <returns>what stands in the way; null when it is back</returns>
    public async Task<string?> RunAsync(FormerEntry former, Candidate candidate) => former.Part switch
    {
        ProfilePart.Training => Entry<Degree, DegreeForm>(former, candidate, candidate.Degrees),
        ProfilePart.Appointment => await AppointmentAsync(former, candidate),
        ProfilePart.Identifier => await HolderAsync(former) ?? Entry<Identifier, IdentifierForm>(former, candidate, candidate.Identifiers),
        ProfilePart.Evidence => Entry<EvidenceItem, EvidenceForm>(former, candidate, candidate.Evidence),
        ProfilePart.Specialties => await SpecialtiesAsync(former, candidate),
        ProfilePart.Tags => await TagsAsync(former, candidate),
        ProfilePart.Relation => await RelationAsync(former),
        ProfilePart.Activity => await ActivityAsync(former),
        _ => await PersonAsync(former, candidate),
    };

    private async Task<string?> HolderAsync(FormerEntry former)
    {
        var was = Snapshot.Read<IdentifierForm>(former.Was);
        return await db.Candidates.SeenBy(viewer).OthersWith(former.CandidateId, was.Scheme ?? "", was.Value ?? "").Select(held => held.Name).FirstOrDefaultAsync() is { } name ? $"{name} is in the pool with this number by now." : null;
    }

    /// <param name="former">what was changed or removed</param>
    /// <param name="now">what the entry says now; null when it is not on the profile</param>
    private static string? InTheWay(FormerEntry former, string? now)
    {
        if (now is null) return former.IsRemoval ? null : "It was removed since. Put that back first.";
        if (former.Left is not { } left) return "It is on the profile already.";
        var fields = Snapshot.Differences(left, now);
        return fields.Count == 0 ? null : $"It was changed again since: {Wording.List(fields)}. Put that back first, or correct it on the profile.";
    }

    private static string? Entry<TEntry, TForm>(FormerEntry former, Candidate candidate, IReadOnlyList<TEntry> entries)
        where TEntry : Part where TForm : class, IEntryForm<TEntry>, new() => Entry(former, Snapshot.Read<TForm>(former.Was), candidate, entries);

    private static string? Entry<TEntry, TForm>(FormerEntry former, TForm form, Candidate candidate, IReadOnlyList<TEntry> entries)
        where TEntry : Part where TForm : class, IEntryForm<TEntry>, new()
    {
        var entry = entries.FirstOrDefault(held => held.Id == former.EntryId);
        if (InTheWay(former, entry is null ? null : Said(entry)) is { } why) return why;
        if (entry is null && entries.Any(held => form.IsOneWith(held) || Snapshot.Differences(Said(held), former.Was).Count == 0)) return "The same was added again since.";
        form.Write(candidate, entry, former.EntryId);
        return null;

        static string Said(TEntry entry)
        {
            var form = new TForm();
            form.Read(entry);
            return Snapshot.Of(form);
        }
    }

    private async Task<string?> AppointmentAsync(FormerEntry former, Candidate candidate)
    {
        var form = Snapshot.Read<AppointmentForm>(former.Was);
        return await form.FindNamedAsync(db.Designations) ? Entry(former, form, candidate, candidate.Appointments) : "Its designation is no longer on the firm's list.";
    }

    private async Task<string?> TagsAsync(FormerEntry former, Candidate candidate)
    {
        if (InTheWay(former, Snapshot.Of(HeldTags.Of(candidate))) is { } why) return why;
        var was = Snapshot.Read<HeldTags>(former.Was).Tags;
        var listed = await db.Tags.Where(held => was.Contains(held.Id)).ToListAsync();
        if (listed.Count < was.Count) return "One of the tags is no longer on the firm's list.";
        candidate.TagWith(listed);
        return null;
    }

    private async Task<string?> SpecialtiesAsync(FormerEntry former, Candidate candidate)
    {
        if (InTheWay(former, Snapshot.Of(SettledSpecialties.Of(candidate))) is { } why) return why;
        var was = Snapshot.Read<SettledSpecialties>(former.Was);
        var listed = await db.Specialties.Where(held => was.Held.Contains(held.Id) || was.Declined.Contains(held.Id)).ToListAsync();
        if (listed.Count < was.Held.Count + was.Declined.Count) return "One of them is no longer on the firm's list.";
        candidate.SettleSpecialties(listed.FindAll(held => was.Held.Contains(held.Id)), listed.FindAll(held => was.Declined.Contains(held.Id)));
        return null;
    }

    private async Task<string?> PersonAsync(FormerEntry former, Candidate candidate)
    {
        if (InTheWay(former, Snapshot.Of(CandidateForm.Of(candidate))) is { } why) return why;
        var form = Snapshot.Read<CandidateForm>(former.Was);
        // Kept before anybody could say how people came: what is said by now stays.
        if (!former.Was.Contains($"\"{nameof(CandidateForm.CameBy)}\"", StringComparison.Ordinal)) form.CameBy = candidate.SourceId;
        var fields = await CandidateFields.OfAsync(db, viewer, form, candidate.Id);
        if ((fields.EmailHolder ?? fields.OrcidHolder) is { } twin) return $"{twin.Name} has the e-mail address or the ORCID iD by now.";
        var specialties = await db.Specialties.Where(held => form.Specialties.Contains(held.Id)).ToListAsync();
        if (specialties.Count < form.Specialties.Count) return "One of the specialties is no longer on the firm's list.";
        var source = await db.Sources.SingleOrDefaultAsync(held => held.Id == form.CameBy);
        if (source is null && form.CameBy is not null) return "How they came to the firm's notice is no longer on its list.";
        form.WriteTo(candidate, specialties, source);
        return null;
    }

    private async Task<string?> RelationAsync(FormerEntry former)
    {
        var held = await db.Relations.SeenBy(db, viewer).Kept().SingleOrDefaultAsync(one => one.Id == former.EntryId);
        if (InTheWay(former, held is null ? null : Snapshot.Of(RelationForm.Of(held))) is { } why) return why;
        var form = Snapshot.Read<RelationForm>(former.Was);
        var search = await SearchAsync(form.Search);
        if (search is null && form.Search is not null) return NotYourSearch;
        held!.Tell(Typed.Date(form.On), form.Note, search);
        return null;
    }

    private async Task<string?> ActivityAsync(FormerEntry former)
    {
        var held = await db.Activities.SeenBy(db, viewer).Kept().SingleOrDefaultAsync(one => one.Id == former.EntryId);
        if (InTheWay(former, held is null ? null : Snapshot.Of(ActivityForm.Of(held, TimeZoneInfo.Utc))) is { } why) return why;
        var form = Snapshot.Read<ActivityForm>(former.Was);
        var search = await SearchAsync(form.Search);
        if (search is null && form.Search is not null) return NotYourSearch;
        form.WriteTo(held!, search, form.Owner is { } owner ? await db.Accounts.SingleAsync(one => one.Id == owner) : null, TimeZoneInfo.Utc);
        return null;
    }

    private async Task<Search?> SearchAsync(Guid? id) => id is null ? null : await db.Searches.SeenBy(viewer).SingleOrDefaultAsync(held => held.Id == id);
}

/// <summary>Which specialties somebody has, and which of those suggested are none of theirs.</summary>
internal sealed record SettledSpecialties(List<Guid> Held, List<Guid> Declined)
{
    public static SettledSpecialties Of(Candidate candidate) =>
        new([.. candidate.Specialties.Select(held => held.SpecialtyId).Order()], [.. candidate.DeclinedSpecialties.Select(held => held.SpecialtyId).Order()]);
}

/// <summary>Which tags somebody has.</summary>
internal sealed record HeldTags(List<Guid> Tags)
{
    public static HeldTags Of(Candidate candidate) => new([.. candidate.Tags.Select(held => held.TagId).Order()]);
}
