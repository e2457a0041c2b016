using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>One position held.</summary>
public sealed class AppointmentPage(LeadersDb db, TimeProvider clock) : EntryPage<Appointment, AppointmentForm>(db, clock, new AppointmentForm.Rules())
{
    public override string Folder => "appointments";
    public override string Word => "appointment";
    public override ProfilePart Part => ProfilePart.Appointment;
    public override string Anchor => "career";

    protected override Appointment? Find(Candidate candidate, Guid id) => candidate.Appointments.FirstOrDefault(held => held.Id == id);
    protected override void Remove(Candidate candidate, Appointment entry) => candidate.Drop(entry);

    /// <summary>Designations to choose from. A rank that nothing on the list counts as can still be said; one that was said before designations had names, or by a file, stays.</summary>
    public async Task<IReadOnlyList<SelectListItem>> DesignationsAsync()
    {
        var held = await HeldAsync();
        return [new("Not stated", nameof(Designation.Unstated)), .. DesignationChoices.Of(await Db.Designations.AsNoTracking().ToListAsync(), DesignationChoices.OfAppointments, held?.NamedId,
            (rank, named) => named == 0 || Form.Designation == rank.ToString() || held is { NamedId: null } && held.Designation == rank)];
    }

    protected override async Task TellHoldersAsync()
    {
        if (Form.NamedId is not { } chosen) return;
        await Db.Designations.ChosenAsync(chosen, (await HeldAsync())?.NamedId, ModelState, "Form.Designation");
        await Form.FindNamedAsync(Db.Designations);
    }

    private async Task<Appointment?> HeldAsync() => EntryId is { } id ? await Db.PartsOf<Appointment>(CandidateId).AsNoTracking().SingleOrDefaultAsync(held => held.Id == id) : null;
}

public sealed class AppointmentForm : IEntryForm<Appointment>
{
    private NamedDesignation? named;

    public Guid Version { get; set; }
    public string? Title { get; set; }
    public string? Organisation { get; set; }

    /// <summary>A designation of the firm's list by its id, or a rank alone by its name.</summary>
    [JsonConverter(typeof(KeptDesignation))]
    public string? Designation { get; set; } = nameof(Domain.Candidates.Designation.Unstated);
    public string? Start { get; set; }
    public string? End { get; set; }
    public int? TeamSize { get; set; }

    /// <summary>US dollars a year.</summary>
    public decimal? Budget { get; set; }

    internal Guid? NamedId => Guid.TryParse(Designation, out var id) ? id : null;

    private Designation Rank => named?.Rank ?? (Enum.TryParse<Designation>(Designation, out var rank) ? rank : default);

    public void Read(Appointment entry) => (Title, Organisation, Designation, Start, End, TeamSize, Budget) =
        (entry.Title, entry.Organisation, entry.NamedId?.ToString() ?? entry.Designation.ToString(), entry.Start?.ToString(), entry.End?.ToString(), entry.TeamSize, Whole(entry.Budget));

    /// <summary>Without the cents that a database adds to a whole amount.</summary>
    private static decimal? Whole(decimal? amount) => amount is { } some && decimal.Truncate(some) == some ? decimal.Truncate(some) : amount;

    /// <summary>Looks up which designation is meant, before it is written.</summary>
    /// <returns>whether it is there; also when only a rank is meant</returns>
    internal async Task<bool> FindNamedAsync(IQueryable<NamedDesignation> list) =>
        NamedId is not { } id || (named = await list.SingleOrDefaultAsync(held => held.Id == id)) is not null;

    public string Called() => $"{Title}, {Organisation}";

    public void Write(Candidate candidate, Appointment? entry, Guid id)
    {
        var (start, end) = (Typed.Date(Start), Typed.Date(End));
        if (entry is null) entry = candidate.AddAppointment(Title!, Organisation!, start, end, Rank, TeamSize, Budget, id);
        else candidate.Revise(entry, Title!, Organisation!, start, end, Rank, TeamSize, Budget);
        candidate.Designate(entry, named);
    }

    public sealed class Rules : AbstractValidator<AppointmentForm>
    {
        public Rules()
        {
            RuleFor(form => form.Title).Obeys(text => Rule.Text(text, "The position", Appointment.TitleLength));
            RuleFor(form => form.Organisation).Obeys(text => Rule.Text(text, "The organisation", Appointment.OrganisationLength));
            RuleFor(form => form.Designation).Must(chosen => string.IsNullOrEmpty(chosen) || Guid.TryParse(chosen, out _) || Enum.TryParse<Designation>(chosen, out var rank) && Enum.IsDefined(rank)).WithMessage("Choose a designation from the list.");
            RuleFor(form => form.Start).IsPartialDate();
            RuleFor(form => form.End).IsPartialDate().NotBefore(form => form.Start);
            RuleFor(form => form.TeamSize).Obeys(Appointment.RequireTeam);
            RuleFor(form => form.Budget).Obeys(Appointment.RequireBudget);
        }
    }
}
