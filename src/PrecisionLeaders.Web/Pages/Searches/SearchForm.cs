using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>What a search is called, who hires, and what comes next.</summary>
public sealed class SearchForm
{
    /// <summary>The id a new search will have, given out with the empty form: sent twice, it is still one search.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid Version { get; set; }
    public string? Title { get; set; }

    /// <summary>Id of one of the firm's designations, or the name of a rank where only that is said.</summary>
    public string? Designation { get; set; }
    public Guid? ClientId { get; set; }
    public string? NewClient { get; set; }
    public string? Milestone { get; set; }
    public DateOnly? MilestoneOn { get; set; }

    public static SearchForm Of(Search search) => new()
    {
        Id = search.Id,
        Version = search.Version,
        Title = search.Title,
        Designation = search.NamedDesignationId?.ToString() ?? search.Designation.ToString(),
        ClientId = search.ClientId,
        Milestone = search.Milestone,
        MilestoneOn = search.MilestoneOn,
    };

    /// <summary>The client chosen, or the new one named.</summary>
    /// <exception cref="RuleBrokenException">when the client is gone, or a new one has the name of one there is</exception>
    public async Task<Client> ClientAsync(LeadersDb db)
    {
        if (ClientId is { } id)
            return await db.Clients.SingleOrDefaultAsync(held => held.Id == id) ?? throw new RuleBrokenException("That client is no longer there. Choose another.");
        var folded = Words.Fold(NewClient!.Trim());
        var names = await db.Clients.Select(held => held.Name).ToListAsync();
        Rule.Require(names.TrueForAll(name => Words.Fold(name) != folded), "There is a client of that name already. Choose it from the list.");
        return db.Clients.Add(new Client(NewClient)).Entity;
    }

    /// <summary>Clients to choose from, each by its path.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> ClientsAsync(LeadersDb db) =>
        [.. ClientTree.Of(await db.Clients.AsNoTracking().ToListAsync()).Select(branch => new SelectListItem(branch.Path, branch.Client.Id.ToString()))];

    /// <summary>Designations to choose from: the firm's that are on offer, what the search has, and a rank by itself where the firm has no name for it.</summary>
    /// <param name="db">where the firm's are</param>
    /// <param name="held">what the search has, as <see cref="Designation"/> says it; null for a new one</param>
    public static async Task<IReadOnlyList<SelectListItem>> DesignationsAsync(LeadersDb db, string? held = null)
    {
        var all = await db.Designations.AsNoTracking().ToListAsync();
        return DesignationChoices.Of(all, DesignationChoices.OfRoles, Guid.TryParse(held, out var id) ? id : null, (rank, named) => named == 0 || rank.ToString() == held);
    }

    /// <summary>The rank chosen, and what the firm calls it where a name was chosen.</summary>
    /// <exception cref="RuleBrokenException">when the designation is gone</exception>
    public async Task<(Designation Rank, NamedDesignation? Named)> DesignationAsync(LeadersDb db)
    {
        if (!Guid.TryParse(Designation, out var id)) return (Enum.Parse<Designation>(Designation!), null);
        var named = await db.Designations.SingleOrDefaultAsync(held => held.Id == id && held.Rank >= Domain.Candidates.Designation.Manager)
            ?? throw new RuleBrokenException("That designation is no longer there. Choose another.");
        return (named.Rank, named);
    }

    public sealed class Rules : AbstractValidator<SearchForm>
    {
        public Rules()
        {
            RuleFor(form => form.Title).NotEmpty().WithMessage("Write the title of the role.")
                .MaximumLength(Search.TitleLength).WithMessage($"A title has at most {Search.TitleLength} characters.");
            RuleFor(form => form.Designation).NotEmpty().WithMessage("Choose the designation of the role.");
            RuleFor(form => form.Designation).Must(chosen => Guid.TryParse(chosen, out _) || DesignationChoices.OfRoles.Any(rank => rank.ToString() == chosen))
                .When(form => !string.IsNullOrEmpty(form.Designation)).WithMessage("Choose a designation from the list.");
            RuleFor(form => form.ClientId).NotNull().When(form => string.IsNullOrWhiteSpace(form.NewClient)).WithMessage("Choose the client, or name a new one.");
            RuleFor(form => form.NewClient).Empty().When(form => form.ClientId is not null).WithMessage("Choose a client or name a new one, not both.")
                .MaximumLength(Client.NameLength).WithMessage($"A client's name has at most {Client.NameLength} characters.");
            RuleFor(form => form.Milestone).MaximumLength(Search.MilestoneLength).WithMessage($"A milestone has at most {Search.MilestoneLength} characters.")
                .NotEmpty().When(form => form.MilestoneOn is not null, ApplyConditionTo.CurrentValidator).WithMessage("Say what happens on that day.");
            RuleFor(form => form.MilestoneOn).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2199, 12, 31)).WithMessage("Write a day between 2000 and 2199.");
        }
    }
}
