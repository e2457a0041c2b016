using FluentValidation;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>What is written down of an activity. Times are those of whoever writes.</summary>
public sealed class ActivityForm
{
    private const int FirstYear = 1990, LastYear = 2100;

    public Guid Version { get; set; }
    public ActivityKind Kind { get; set; }
    public string? Text { get; set; }
    public ActivityReach Reach { get; set; }
    public Guid? Search { get; set; }

    /// <summary>When it happened, or begins; now when nothing is said. A task has none.</summary>
    public DateTime? At { get; set; }
    public int? Minutes { get; set; }
    public string? Place { get; set; }
    public string? Panel { get; set; }
    public DateOnly? DueOn { get; set; }
    public Guid? Owner { get; set; }

    /// <param name="activity">what was written down</param>
    /// <param name="zone">in which its time is read; to the minute, as the control sends it</param>
    public static ActivityForm Of(Activity activity, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var at = TimeZoneInfo.ConvertTime(activity.At, zone).DateTime;
        return new()
        {
            Version = activity.Version,
            Kind = activity.Kind,
            Text = activity.Text,
            Reach = activity.Reach,
            Search = activity.SearchId,
            At = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute)),
            Minutes = activity.Minutes,
            Place = activity.Place,
            Panel = activity.Panel,
            DueOn = activity.DueOn,
            Owner = activity.OwnerId,
        };
    }

    /// <param name="activity">what it is written into</param>
    /// <param name="search">for which it is</param>
    /// <param name="owner">who is to do it; of a task it is owed</param>
    /// <param name="zone">in which the time was typed</param>
    public void WriteTo(Activity activity, Search? search, Domain.Account? owner, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Write(Text, Reach, search).Hold(Minutes, Place, Panel);
        if (!activity.IsTask && Moment(zone) is { } at) activity.HappenAt(at);
        if (activity.IsTask) activity.Owe(DueOn, owner!);
    }

    /// <summary>The moment typed, as it is in this zone; an hour that a clock skipped is the hour after it.</summary>
    public DateTimeOffset? Moment(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (At is not { } typed) return null;
        var local = DateTime.SpecifyKind(typed, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public sealed class Rules : AbstractValidator<ActivityForm>
    {
        public Rules()
        {
            RuleFor(form => form.Kind).IsInEnum().WithMessage("Choose what it is.");
            RuleFor(form => form.Reach).IsInEnum().WithMessage("Choose who reads it.");
            RuleFor(form => form.Text).Obeys(text => Rule.Text(text, "The text", Activity.TextLength));
            RuleFor(form => form.At).Must(at => at is not { } typed || typed.Year is >= FirstYear and <= LastYear).WithMessage("Write a day from 1990 on.");
            RuleFor(form => form.At).NotNull().When(form => form.Kind == ActivityKind.Interview).WithMessage("Say when the interview begins.");
            RuleFor(form => form.DueOn).Must(day => day is not { } typed || typed.Year is >= FirstYear and <= LastYear).WithMessage("Write a day from 1990 on.");
            RuleFor(form => form.Minutes).Obeys(Activity.RequireMinutes);
            RuleFor(form => form.Place).Obeys(text => Rule.OptionalText(text, "The place", Activity.PlaceLength));
            RuleFor(form => form.Panel).Obeys(text => Rule.OptionalText(text, "The panel", Activity.PanelLength));
        }
    }
}
