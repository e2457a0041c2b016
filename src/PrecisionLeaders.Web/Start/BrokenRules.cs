using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Start;

/// <summary>A page that can show itself again with the input of a refused act.</summary>
public interface IShowsAgain
{
    /// <summary>Loads anew what the page shows, and leaves the bound input alone. Not found when the record is gone.</summary>
    Task<IActionResult> ShowAgainAsync();

    /// <summary>A form filled from the record as it is now, for telling what changed meanwhile; null where there is nothing to compare.</summary>
    object? Newest => null;

    /// <summary>What a value of a field of <see cref="Newest"/> reads as: who reads it knows records by their names, not by their numbers.</summary>
    string InWords(string field, string value) => Guid.TryParse(value, out _) ? "another choice" : value;
}

/// <summary>
/// Turns the expected ways in which an act fails into an answer on the same page (422): a rule of the domain that does not hold, a record
/// someone else changed meanwhile, and a save that ran into another. Input stays; nothing is half-applied, since nothing was saved.
/// </summary>
public sealed partial class BrokenRules : IAsyncPageFilter
{
    public const string ChangedMeanwhile = "Someone changed this while you were writing. Your input is kept below, with what the record says now beside it. Save again to put yours in its place.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is RuleBrokenException or DbUpdateException && !done.ExceptionHandled && done.HandlerInstance is IShowsAgain page)
        {
            var failure = done.Exception;
            context.HttpContext.RequestServices.GetRequiredService<LeadersDb>().ChangeTracker.Clear();
            if (failure is DbUpdateException and not DbUpdateConcurrencyException)
                LogNotSaved(context.HttpContext.RequestServices.GetRequiredService<ILogger<BrokenRules>>(), failure.GetBaseException().GetType().Name, (failure.InnerException as DbException)?.ErrorCode);
            Notice.Retract(context.HttpContext.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context.HttpContext));
            done.ExceptionHandled = true;
            done.Result = await page.ShowAgainAsync();
            done.ModelState.AddModelError("", failure switch
            {
                DbUpdateConcurrencyException => ChangedMeanwhile,
                DbUpdateException => "This could not be saved: it meets something saved at the same moment, or something still points to it. Look at it as it is now and try again.",
                _ => failure.Message,
            });
            if (failure is DbUpdateConcurrencyException) TellWhatChanged(done, page);
        }
        if (done.Result is PageResult && !done.ModelState.IsValid) context.HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>Beside each field of the form that differs from the record: what the record says now. The next save counts against that version.</summary>
    private static void TellWhatChanged(PageHandlerExecutedContext done, IShowsAgain page)
    {
        done.ModelState.Remove("Form.Version");
        if (page.Newest is not { } newest) return;
        var form = page.GetType().GetProperty("Form")?.GetValue(page);
        if (form is null) return;
        foreach (var field in newest.GetType().GetProperties().Where(field => field.PropertyType == typeof(string) || field.PropertyType.IsValueType))
        {
            if (field.Name == "Version")
            {
                if (field.CanWrite) field.SetValue(form, field.GetValue(newest));
                continue;
            }
            var (now, typed) = (field.GetValue(newest)?.ToString() ?? "", field.GetValue(form)?.ToString() ?? "");
            if (now != typed) done.ModelState.AddModelError($"Form.{field.Name}", now.Length == 0 ? "The record now has nothing here." : $"The record now says: {page.InWords(field.Name, now)}");
        }
    }

    /// <summary>Without the message: SQL Server writes the value that was there twice into it, which may be someone's address.</summary>
    [LoggerMessage(LogLevel.Warning, "A save was refused by the database: {Kind} {Code}")]
    private static partial void LogNotSaved(ILogger log, string kind, int? code);
}
