using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>One message about what was just done, shown once on the next page; with a path, it offers Undo.</summary>
/// <param name="Text">The sentence shown.</param>
/// <param name="UndoPath">Local path that undoes it by POST, with whatever it needs in the query.</param>
/// <param name="Mean">The colour's meaning: <c>done</c>, <c>owed</c> or <c>stop</c>.</param>
public sealed record Notice(string Text, string? UndoPath = null, string Mean = "done")
{
    /// <summary>The cookie that takes a notice from one answer to the next page.</summary>
    public const string Cookie = "leaders-notice";

    private const string Key = "notice";

    /// <summary>What is to be told on this page. Where nothing was left it is not looked for, since whoever looked is sent an empty cookie.</summary>
    public static Notice? Take(ViewContext page) =>
        (!HttpMethods.IsGet(page.HttpContext.Request.Method) || page.HttpContext.Request.Cookies.ContainsKey(Cookie)) && page.TempData[Key] is string kept ? JsonSerializer.Deserialize<Notice>(kept) : null;

    /// <summary>Takes back what was to be said of an act that failed after all.</summary>
    public static void Retract(ITempDataDictionary from) => from.Remove(Key);

    public void LeaveIn(ITempDataDictionary temp) => temp[Key] = JsonSerializer.Serialize(this);
}

public static class NoticeExtensions
{
    /// <summary>Leaves a message for the next page: <c>TempData.Say("Moved to Interview.", undoPath: "…")</c>.</summary>
    public static void Say(this ITempDataDictionary temp, string text, string? undoPath = null, string mean = "done") =>
        new Notice(text, undoPath, mean).LeaveIn(temp);
}
