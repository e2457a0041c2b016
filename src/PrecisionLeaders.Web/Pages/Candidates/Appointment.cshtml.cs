using FluentValidation;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
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
}

public sealed class AppointmentForm : IEntryForm<Appointment>
{
    public Guid Version { get; set; }
    public string? Title { get; set; }
    public string? Organisation { get; set; }
    public Designation Designation { get; set; }
    public string? Start { get; set; }
    public string? End { get; set; }
    public int? TeamSize { get; set; }

    /// <summary>US dollars a year.</summary>
    public decimal? Budget { get; set; }

    public void Read(Appointment entry) => (Title, Organisation, Designation, Start, End, TeamSize, Budget) =
        (entry.Title, entry.Organisation, entry.Designation, entry.Start?.ToString(), entry.End?.ToString(), entry.TeamSize, Whole(entry.Budget));

    /// <summary>Without the cents that a database adds to a whole amount.</summary>
    private static decimal? Whole(decimal? amount) => amount is { } some && decimal.Truncate(some) == some ? decimal.Truncate(some) : amount;

    public string Called() => $"{Title}, {Organisation}";

    public void Write(Candidate candidate, Appointment? entry, Guid id)
    {
        var (start, end) = (Typed.Date(Start), Typed.Date(End));
        if (entry is null) candidate.AddAppointment(Title!, Organisation!, start, end, Designation, TeamSize, Budget, id);
        else candidate.Revise(entry, Title!, Organisation!, start, end, Designation, TeamSize, Budget);
    }

    public sealed class Rules : AbstractValidator<AppointmentForm>
    {
        public Rules()
        {
            RuleFor(form => form.Title).Obeys(text => Rule.Text(text, "The position", Appointment.TitleLength));
            RuleFor(form => form.Organisation).Obeys(text => Rule.Text(text, "The organisation", Appointment.OrganisationLength));
            RuleFor(form => form.Start).IsPartialDate();
            RuleFor(form => form.End).IsPartialDate().NotBefore(form => form.Start);
            RuleFor(form => form.TeamSize).Obeys(Appointment.RequireTeam);
            RuleFor(form => form.Budget).Obeys(Appointment.RequireBudget);
        }
    }
}
