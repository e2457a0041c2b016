using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>An interview as a file for a calendar.</summary>
public sealed class ActivityCalendarPage(LeadersDb db, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid candidate, Guid activity)
    {
        var held = await db.Activities.SeenBy(db, User.AsViewer()).Kept()
            .Where(one => one.Id == activity && one.CandidateId == candidate && one.Kind == ActivityKind.Interview).Lines().SingleOrDefaultAsync();
        if (held is null) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(Encoding.UTF8.GetBytes(CalendarFile.Of(held, clock.GetUtcNow())), "text/calendar; charset=utf-8", "interview.ics");
    }
}
