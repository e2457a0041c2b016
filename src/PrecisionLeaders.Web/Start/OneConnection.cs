using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;

namespace PrecisionLeaders.Web.Start;

/// <summary>
/// Keeps SQLite's connection open while a page does its work. Opening it, even from the pool, takes as long as a small query, and a page asks
/// ten. On SQL Server a connection is better left to others between two queries.
/// </summary>
public sealed class OneConnection : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var database = context.HttpContext.RequestServices.GetRequiredService<LeadersDb>().Database;
        if (!database.IsSqlite())
        {
            await next();
            return;
        }
        await database.OpenConnectionAsync(context.HttpContext.RequestAborted);
        try
        {
            await next();
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }
}
