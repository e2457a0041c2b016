using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>What a search is called, who hires, and what comes next.</summary>
public sealed class SearchForm
{
    /// <summary>The id a new search will have, given out with the empty form: sent twice, it is still one search.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid Version { get; set; }
    public string? Title { get; set; }
    public Designation? Designation { get; set; }
    public Guid? ClientId { get; set; }
    public string? NewClient { get; set; }
    public string? Milestone { get; set; }
    public DateOnly? MilestoneOn { get; set; }

    public static SearchForm Of(Search search) => new()
    {
        Id = search.Id,
        Version = search.Version,
        Title = search.Title,
        Designation = search.Designation,
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

    /// <summary>Ranks a role can have.</summary>
    public static IReadOnlyList<SelectListItem> Designations { get; } =
        [.. Enum.GetValues<Designation>().Where(rank => rank >= Domain.Candidates.Designation.Manager).Select(rank => new SelectListItem(Wording.Of(rank), rank.ToString()))];

    public sealed class Rules : AbstractValidator<SearchForm>
    {
        public Rules()
        {
            RuleFor(form => form.Title).NotEmpty().WithMessage("Write the title of the role.")
                .MaximumLength(Search.TitleLength).WithMessage($"A title has at most {Search.TitleLength} characters.");
            RuleFor(form => form.Designation).NotNull().WithMessage("Choose the rank of the role.").IsInEnum().WithMessage("Choose a rank from the list.");
            RuleFor(form => form.ClientId).NotNull().When(form => string.IsNullOrWhiteSpace(form.NewClient)).WithMessage("Choose the client, or name a new one.");
            RuleFor(form => form.NewClient).Empty().When(form => form.ClientId is not null).WithMessage("Choose a client or name a new one, not both.")
                .MaximumLength(Client.NameLength).WithMessage($"A client's name has at most {Client.NameLength} characters.");
            RuleFor(form => form.Milestone).MaximumLength(Search.MilestoneLength).WithMessage($"A milestone has at most {Search.MilestoneLength} characters.")
                .NotEmpty().When(form => form.MilestoneOn is not null, ApplyConditionTo.CurrentValidator).WithMessage("Say what happens on that day.");
            RuleFor(form => form.MilestoneOn).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2199, 12, 31)).WithMessage("Write a day between 2000 and 2199.");
        }
    }
}
