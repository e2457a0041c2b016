using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin;

/// <summary>What an admin sets up.</summary>
public sealed class AdminPage(LeadersDb db, TalentFeed talent, TimeProvider clock) : PageModel
{
    public int Active { get; private set; }
    public int Open { get; private set; }
    public int Rubrics { get; private set; }
    public int Rules { get; private set; }
    public int Specialties { get; private set; }
    public int MailsWaiting { get; private set; }
    public int MailsInTrouble { get; private set; }

    public TalentFreshness Freshness => talent.Freshness;

    public async Task OnGetAsync()
    {
        Active = await db.Accounts.Active().CountAsync();
        Specialties = await db.Specialties.CountAsync();
        Open = await db.Invitations.OpenAt(clock.GetUtcNow()).CountAsync();
        Rules = await db.OffLimitsRules.SeenBy(User.AsViewer()).InForceOn(clock.TodayOf(User)).CountAsync();
        MailsWaiting = await db.Outbox.SeenBy(User.AsViewer()).OnTheirWay().CountAsync();
        MailsInTrouble = await db.Outbox.SeenBy(User.AsViewer()).InTrouble().CountAsync();
        Rubrics = await db.Rubrics.Published().CountAsync();
    }
}
