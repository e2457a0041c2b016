using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review.Books;

/// <summary>Makes the book of one list for who may read it: a reader of the presented list, or a recruiter of its search.</summary>
public sealed class MakeBook(LeadersDb db, ProbedOrders probed, Viewer viewer, ViewerTime time)
{
    /// <returns>whole; null when the list is none of the viewer's</returns>
    public async Task<CandidateList?> FindAsync(Guid list) =>
        await db.Lists.PresentedTo(viewer).AsNoTrackingWithIdentityResolution().Whole().SingleOrDefaultAsync(held => held.Id == list)
        ?? await db.Lists.SeenBy(viewer).AsNoTrackingWithIdentityResolution().Whole().SingleOrDefaultAsync(held => held.Id == list);

    /// <summary>Whether the viewer works the search: then names are theirs to show or to hide.</summary>
    public Task<bool> IsOfTheTeamAsync(CandidateList list) => db.Lists.SeenBy(viewer).AnyAsync(held => held.Id == list.Id);

    /// <summary>The scores of those on the list, revealed to the viewer; null while they are sealed.</summary>
    public async Task<ComparedRound.Shown?> ScoresAsync(CandidateList list) =>
        await ComparedRound.OfAsync(db, viewer, list.SearchId, [.. list.Entries.Select(entry => entry.CandidacyId)]) as ComparedRound.Shown;

    /// <param name="list">as <see cref="FindAsync"/> found it</param>
    /// <param name="wish">what is asked of it; what the viewer may not have is left out</param>
    public async Task<Book> OfAsync(CandidateList list, BookWish wish)
    {
        var recused = await db.Scorecards.RecusedBy(viewer).AsNoTracking().Include(card => card.Round).Where(card => card.Round.SearchId == list.SearchId).ToListAsync();
        var people = new List<BookPerson>();
        foreach (var entry in PresentedEntry.Of(list, recused, await NamesAsync(list, wish)))
            people.Add(!entry.IsRecused && await Dossier.OfAsync(db, entry.Named!, viewer, list.Fields) is { } dossier ? BookPages.Of(entry, dossier, time.Today) : BookPerson.Hidden(entry.Number));
        var scores = wish.Scores && await ScoresAsync(list) is { } shown ? BookPages.Of(shown, probed, list, people) : null;
        return new(list.Search.Title, list.Search.Client.Name, $"{Wording.Of(list.Kind)} {list.Number}", list.PresentedAt is { } at ? DateOnly.FromDateTime(time.Local(at).DateTime) : null,
            time.Today, await BriefAsync(list.SearchId), people, scores);
    }

    private async Task<ShownNames> NamesAsync(CandidateList list, BookWish wish)
    {
        var names = await IsOfTheTeamAsync(list) ? wish.Names : BookNames.Committee;
        if (names == BookNames.Coded) return await ShownNames.AllCodedAsync(db, list.SearchId, list.Entries.ToDictionary(entry => entry.CandidacyId, entry => entry.Order));
        var id = list.Id;
        return await ShownNames.OfAsync(db, names == BookNames.Team ? viewer : ShownNames.Committee, db.Lists.Where(held => held.Id == id).SelectMany(held => held.Entries).Select(entry => entry.Candidacy));
    }

    private async Task<BookBrief> BriefAsync(Guid search)
    {
        var read = await db.Searches.Where(held => held.Id == search).Select(held => new
        {
            held.Brief.Mandate,
            held.Brief.OperatingModel,
            held.Brief.ReportingLine,
            held.Brief.PeopleLed,
            held.Brief.Budget,
            held.Brief.Location,
            held.Brief.SignedOffOn,
            held.Brief.SignedOffBy,
            Asked = held.Requirements.OrderBy(asked => asked.Order).Select(asked => new { asked.Code, asked.Text, asked.Importance }).ToList(),
        }).SingleAsync();
        return new(read.Mandate, read.OperatingModel,
            [
                .. new[]
                {
                    ("Reports to", read.ReportingLine), ("People led", read.PeopleLed is { } led ? Wording.Counted(led, "person", "people") : null),
                    ("Budget a year", read.Budget is { } budget ? Spans.Dollars(budget) : null), ("Place", read.Location),
                }.Where(fact => fact.Item2 is not null).Select(fact => new BookFact(fact.Item1, fact.Item2!)),
            ],
            [.. read.Asked.Select(asked => $"{asked.Code} {asked.Text} ({Wording.Of(asked.Importance).ToLowerInvariant()})")],
            read.SignedOffOn is { } on ? $"Signed off by {read.SignedOffBy}, {Book.DayOf(on)}" : null);
    }
}
