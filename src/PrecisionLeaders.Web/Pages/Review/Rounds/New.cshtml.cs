using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Rounds;

/// <summary>Plans a round: who is judged, by whom, on which rubric, by when, and when scores may be seen. It opens on its own page.</summary>
public sealed class NewPage(LeadersDb db, TimeProvider clock) : PlanPage(db, clock)
{
    [BindProperty(SupportsGet = true)]
    public bool Calibration { get; set; }

    public override bool IsCalibration => Calibration;

    /// <param name="list">a list whose people are chosen to begin with</param>
    public async Task<IActionResult> OnGetAsync(Guid? list)
    {
        if (!await LoadAsync()) return NotFound();
        var (me, search) = (User.AsViewer(), Search.Id);
        Form.Name = IsCalibration ? "Calibration" : "Scoring round";
        Form.Rubric = Rubrics is [var only] ? Guid.Parse(only.Value) : null;
        Form.DueOn = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(14);
        Form.Candidacies = IsCalibration ? [.. People.Select(person => Guid.Parse(person.Value))]
            : await Db.Lists.SeenBy(me).Where(held => held.Id == list && held.SearchId == search).SelectMany(held => held.Entries).Select(entry => entry.Candidacy).NotRecused(Db, me).Select(held => held.Id).ToListAsync();
        return Page();
    }

    public override async Task<IActionResult> ShowAgainAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (await ChosenAsync() is not { } chosen) return Page();
        var round = new ScoringRound(Search, Form.Name!, chosen.Rubric, Form.Reveal, Form.DueOn!.Value, Now, IsCalibration);
        chosen.Raters.ForEach(round.Seat);
        chosen.People.ForEach(round.Take);
        Db.Rounds.Add(round);
        await Db.SaveChangesAsync();
        return RedirectToPage("Round", new { search = Search.Id, round = round.Id });
    }
}
