using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages;

/// <summary>Finds anything by what its words begin with: people, searches, clients and pages, of each only what the person may see.</summary>
public sealed class FindPage(LeadersDb db) : PageModel
{
    public const int Shown = 10;

    [FromQuery(Name = "q")]
    public string? Typed { get; set; }

    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    /// <summary>How many people; no further than one more than <see cref="Found.Many"/>.</summary>
    public int PeopleCount { get; private set; }
    public IReadOnlyList<SearchRow> Searches { get; private set; } = [];
    public IReadOnlyList<ClientRow> Clients { get; private set; } = [];
    public IReadOnlyList<Door> Doors { get; private set; } = [];

    public bool IsAsked => !string.IsNullOrWhiteSpace(Typed);
    public bool IsNothing => PeopleCount + Searches.Count + Clients.Count + Doors.Count == 0;

    public async Task OnGetAsync()
    {
        if (!IsAsked) return;
        var (me, frame, words) = (User.AsViewer(), Frame.Of(User), Words.Of(Typed!));
        Doors = [.. Door.Of(frame).Where(door => IsMeant(words, door.Word, door.What))];
        if (!frame.IsRecruiter) return;
        (var people, PeopleCount) = await db.FindAsync(me, Typed!);
        People = await people.OrderBy(held => held.SortName).ThenBy(held => held.Id).Take(Shown).Select(PersonRow.FromCandidate).ToListAsync();
        // A person works some dozens of searches and a firm has some hundreds of clients: their folded names need no index.
        Searches = [.. (await db.Searches.SeenBy(me).OrderByDescending(held => held.MadeAt).Select(held => new SearchRow(held.Id, held.Title, held.Client.Name, held.Status)).ToListAsync())
            .Where(held => IsMeant(words, held.Title, held.Client))];
        Clients = [.. (await db.Clients.OrderBy(held => held.Name).Select(held => new ClientRow(held.Id, held.Name, held.Place)).ToListAsync())
            .Where(held => IsMeant(words, held.Name, held.Place))];
    }

    /// <summary>Whether every typed word begins a word of the texts.</summary>
    private static bool IsMeant(IReadOnlyList<string> typed, params IEnumerable<string?> texts)
    {
        var words = Words.Of(texts);
        return typed.Count > 0 && typed.All(begun => words.Any(word => word.StartsWith(begun, StringComparison.Ordinal)));
    }

    public sealed record PersonRow(Guid Id, string Name, string? Credentials, string? Title, string? Organisation)
    {
        public static readonly System.Linq.Expressions.Expression<Func<Candidate, PersonRow>> FromCandidate = held => new(held.Id,
            held.Name, held.Credentials, held.CurrentTitle, held.CurrentOrganisation);
    }

    public sealed record SearchRow(Guid Id, string Title, string Client, SearchStatus Status);

    public sealed record ClientRow(Guid Id, string Name, string? Place);

    /// <summary>A page of the product and what one does there.</summary>
    public sealed record Door(string Path, string Word, string What)
    {
        public static IEnumerable<Door> Of(Frame frame)
        {
            ArgumentNullException.ThrowIfNull(frame);
            (Door Door, bool IsOpen)[] all =
            [
                (new("/", "Home", "What is owed and what is under way"), true),
                (new("/searches", "Searches", "The searches you work"), frame.IsRecruiter),
                (new("/searches/new", "Start a search", "New search, role, client"), frame.IsRecruiter),
                (new("/clients", "Clients", "Hiring institutions"), frame.IsRecruiter),
                (new("/candidates", "Candidates", "The talent pool, people"), frame.IsRecruiter),
                (new("/candidates/new", "Add a candidate", "New person"), frame.IsRecruiter),
                (new("/candidates/import", "Import people", "ORCID records and lists in files, CSV, upload"), frame.IsRecruiter),
                (new("/review", "Review", "Lists presented, scorecards owed, ratings"), frame.IsRecruiter || frame.IsReviewer),
                (new("/rubrics", "Rubrics", "Competencies, anchors, weights, floors"), frame.IsRecruiter || frame.IsReviewer || frame.IsAdmin),
                (new("/admin", "Admin", "Set-up of the firm"), frame.IsAdmin),
                (new("/admin/people", "People who sign in", "Accounts, invitations, roles, users"), frame.IsAdmin),
                (new("/account", "Account", "Your name, password, theme and time zone"), true),
            ];
            return all.Where(one => one.IsOpen).Select(one => one.Door);
        }
    }
}
