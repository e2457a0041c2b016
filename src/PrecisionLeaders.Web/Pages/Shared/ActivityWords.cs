using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>Activities as people read them.</summary>
public static class ActivityWords
{
    private static readonly Dictionary<ActivityKind, (string One, string Many, string Icon)> Words = new()
    {
        [ActivityKind.Note] = ("Note", "notes", "note"),
        [ActivityKind.Call] = ("Call", "calls", "phone"),
        [ActivityKind.Email] = ("E-mail", "e-mails", "mail"),
        [ActivityKind.Meeting] = ("Meeting", "meetings", "users"),
        [ActivityKind.Interview] = ("Interview", "interviews", "messages"),
        [ActivityKind.Task] = ("Task", "tasks", "checkbox"),
    };

    public static IEnumerable<SelectListItem> Kinds => Words.Select(one => new SelectListItem(one.Value.One, one.Key.ToString()));

    public static IEnumerable<SelectListItem> Reaches =>
    [
        new("Recruiters: of the search chosen, or of the firm", nameof(ActivityReach.Recruiters)),
        new("Only me", nameof(ActivityReach.OnlyMe)),
    ];

    public static string One(ActivityKind kind) => Words[kind].One;

    /// <summary>The word behind a count: 1 call, 2 calls.</summary>
    public static string Counted(ActivityKind kind, int count) => count == 1 ? Words[kind].Many.TrimEnd('s') : Words[kind].Many;

    public static string Icon(ActivityKind kind) => Words[kind].Icon;
}
