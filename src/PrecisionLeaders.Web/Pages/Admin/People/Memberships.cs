using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Web.Pages.Admin.People;

/// <summary>Where a person takes part: searches, committees and rounds by their names. Nothing of candidates, scores or recusals: an admin alone sees none.</summary>
public sealed record Memberships(IReadOnlyList<Memberships.Part> Parts, IReadOnlyList<Memberships.Seat> Seats)
{
    public static async Task<Memberships> OfAsync(LeadersDb db, Domain.Account person)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(person);
        var parts = await db.Searches.WithMember(person.Id)
            .OrderByDescending(search => search.MadeAt)
            .Select(search => new Part(search.Title, search.Client.Name, search.Members.Single(member => member.AccountId == person.Id).Role, search.Status))
            .ToListAsync();
        var seats = await db.Rounds.RatedBy(new Viewer(person.Id, person.Roles))
            .OrderByDescending(round => round.DueOn)
            .Select(round => new Seat(round.Name, round.Search.Title, round.State, round.DueOn))
            .ToListAsync();
        return new(parts, seats);
    }

    public sealed record Part(string Search, string Client, MemberRole Role, SearchStatus Status)
    {
        /// <summary>"chair", "committee member", "lead".</summary>
        public string RoleWord => Role == MemberRole.Reviewer ? "committee member" : Role.ToString().ToLowerInvariant();
    }

    public sealed record Seat(string Round, string Search, RoundState State, DateOnly DueOn);
}
