using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>What the fields of a person show beside the form: the lists of specialties and of sources, and whoever already has the address or iD that was typed.</summary>
public sealed record CandidateFields(CandidateForm Form, IReadOnlyList<SelectListItem> Specialties, IReadOnlyList<SelectListItem> Sources, Holder? EmailHolder, Holder? OrcidHolder)
{
    /// <param name="except">the person whose form it is</param>
    public static async Task<CandidateFields> OfAsync(LeadersDb db, Viewer viewer, CandidateForm form, Guid except)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(form);
        var specialties = Choices(await db.Specialties.AsNoTracking().ToListAsync(), form.Specialties);
        var others = db.Candidates.SeenBy(viewer).Where(held => held.Id != except);
        var (email, orcid) = (form.Email?.Trim().ToLowerInvariant(), OrcidId.Parse(form.Orcid));
        var source = await db.Candidates.SeenBy(viewer).Where(held => held.Id == except).Select(held => held.SourceId).FirstOrDefaultAsync();
        return new(form, specialties, await db.Sources.OfferedAsync(source),
            string.IsNullOrEmpty(email) ? null : await others.Where(held => held.Email == email).Select(Holder.FromCandidate).FirstOrDefaultAsync(),
            orcid is null ? null : await others.Where(held => held.Orcid == orcid).Select(Holder.FromCandidate).FirstOrDefaultAsync());
    }

    /// <summary>The tree, narrower fields indented. Retired ones are offered to nobody but whoever holds them.</summary>
    public static IReadOnlyList<SelectListItem> Choices(IEnumerable<Specialty> all, IReadOnlyCollection<Guid> held) =>
        [.. new SpecialtyTree(all).InOrder.Where(one => !one.Specialty.IsRetired || held.Contains(one.Specialty.Id))
            .Select(one => new SelectListItem(new string('\u2003', one.Level) + one.Specialty.Name, one.Specialty.Id.ToString(), held.Contains(one.Specialty.Id)))];

    /// <summary>Says by the field who has it already: a person is in the pool once.</summary>
    public void TellTwins(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (EmailHolder is not null) state.AddModelError("Form.Email", $"{EmailHolder.Name} is in the pool with this e-mail address already.");
        if (OrcidHolder is not null) state.AddModelError("Form.Orcid", $"{OrcidHolder.Name} is in the pool with this ORCID iD already.");
    }

    /// <summary>The specialties ticked; what is no longer on the list is said by the field.</summary>
    public static async Task<List<Specialty>> ChosenAsync(LeadersDb db, CandidateForm form, ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        var ids = form.Specialties.Distinct().Take(200).ToList();
        var chosen = await db.Specialties.Where(held => ids.Contains(held.Id)).ToListAsync();
        if (chosen.Count < form.Specialties.Distinct().Count()) state.AddModelError("Form.Specialties", "A specialty you ticked is no longer on the list. Look through the ticks and save again.");
        return chosen;
    }
}

/// <summary>The person who already has an e-mail address or an ORCID iD.</summary>
public sealed record Holder(Guid Id, string Name)
{
    public static readonly System.Linq.Expressions.Expression<Func<Candidate, Holder>> FromCandidate =
        held => new(held.Id, held.Name);
}
