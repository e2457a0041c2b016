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
    /// <param name="from">a closed round to begin with: its people, raters, rubric and rule</param>
    public async Task<IActionResult> OnGetAsync(Guid? list, Guid? from)
    {
        if (!await LoadAsync()) return NotFound();
        var (me, search) = (User.AsViewer(), Search.Id);
        Form.Name = IsCalibration ? "Calibration" : "Scoring round";
        Form.Rubric = Rubrics is [var only] ? Guid.Parse(only.Value) : null;
        Form.DueOn = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(14);
        Form.Candidacies = IsCalibration ? [.. People.Select(person => Guid.Parse(person.Value))]
            : await Db.Lists.SeenBy(me).Where(held => held.Id == list && held.SearchId == search).SelectMany(held => held.Entries).Select(entry => entry.Candidacy).NotRecused(Db, me).Select(held => held.Id).ToListAsync();
        if (from is { } earlier && !IsCalibration) await RepeatAsync(earlier);
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

    /// <summary>Who is still there of an earlier round; people and raters can be unticked.</summary>
    private async Task RepeatAsync(Guid id)
    {
        var search = Search.Id;
        if (await Db.Rounds.Scoring().SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == id && held.SearchId == search) is not { } round) return;
        const string again = ", second round";
        Form.Name = (round.Name.Length + again.Length > ScoringRound.NameLength ? round.Name[..(ScoringRound.NameLength - again.Length)] : round.Name) + again;
        Form.Reveal = round.Reveal;
        if (Rubrics.Any(rubric => Guid.Parse(rubric.Value) == round.RubricId)) Form.Rubric = round.RubricId;
        Form.Candidacies = [.. round.Candidacies.Select(taken => taken.CandidacyId).Where(held => People.Any(person => person.Value == held.ToString()))];
        Form.Raters = [.. round.Raters.Select(rater => rater.AccountId).Where(held => Members.Any(member => member.Value == held.ToString()))];
    }
}
