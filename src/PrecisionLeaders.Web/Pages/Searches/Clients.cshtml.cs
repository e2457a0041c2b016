using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>The hiring institutions, each under the one it belongs to.</summary>
public sealed class ClientsPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty]
    public ClientForm Form { get; set; } = new();

    public IReadOnlyList<ClientTree.Branch> Tree { get; private set; } = [];

    /// <summary>Searches of the viewer, by client.</summary>
    public IReadOnlyDictionary<Guid, int> Searches { get; private set; } = new Dictionary<Guid, int>();
    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new ClientForm.Rules())) return await ShowAgainAsync();
        var all = await db.Clients.ToListAsync();
        db.Clients.Add(new Client(Form.FreeName(all, null), Form.Place, Form.ParentAmong(all)));
        await db.SaveChangesAsync();
        TempData.Say($"{Form.Name!.Trim()} is a client.");
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        Tree = ClientTree.Of(await db.Clients.AsNoTracking().ToListAsync());
        Parents = [.. Tree.Select(branch => new SelectListItem(branch.Path, branch.Client.Id.ToString()))];
        Searches = await db.Searches.SeenBy(User.AsViewer()).GroupBy(search => search.ClientId).ToDictionaryAsync(group => group.Key, group => group.Count());
        return Page();
    }
}

/// <summary>Name, place and what the client belongs to.</summary>
public sealed class ClientForm
{
    public Guid Version { get; set; }
    public string? Name { get; set; }
    public string? Place { get; set; }
    public Guid? ParentId { get; set; }

    public static ClientForm Of(Client client) => new() { Version = client.Version, Name = client.Name, Place = client.Place, ParentId = client.ParentId };

    /// <summary>The name, when nobody else under the same parent has it: one client typed twice stays one.</summary>
    public string FreeName(IReadOnlyCollection<Client> all, Client? self)
    {
        var folded = Domain.Words.Fold(Name!.Trim());
        Domain.Rule.Require(all.All(held => held.Id == self?.Id || held.ParentId != ParentId || Domain.Words.Fold(held.Name) != folded), "There is a client of that name in the same place of the tree already.");
        return Name;
    }

    public Client? ParentAmong(IReadOnlyCollection<Client> all)
    {
        if (ParentId is not { } id) return null;
        return all.FirstOrDefault(held => held.Id == id) ?? throw new Domain.RuleBrokenException("The client it was to belong to is gone. Choose another.");
    }

    public sealed class Rules : AbstractValidator<ClientForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("Write the client's name.").MaximumLength(Client.NameLength).WithMessage($"A client's name has at most {Client.NameLength} characters.");
            RuleFor(form => form.Place).MaximumLength(Client.PlaceLength).WithMessage($"A place has at most {Client.PlaceLength} characters.");
        }
    }
}
