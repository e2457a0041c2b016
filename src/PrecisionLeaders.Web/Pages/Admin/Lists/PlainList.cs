using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Admin.Lists;

/// <summary>A list of which each entry is a name and at most one choice. The two pages of <c>/admin/lists/…</c> serve them all; what differs is said here.</summary>
public abstract class PlainList
{
    public static IReadOnlyList<PlainList> All { get; } = [new ReasonList(), new DesignationList(), new SourceList(), new TagList()];

    /// <summary>The list's name in addresses.</summary>
    public abstract string Slug { get; }

    /// <summary>The list's name on screen: "Sources".</summary>
    public abstract string Title { get; }

    /// <summary>What one of it is called: "source".</summary>
    public abstract string One { get; }

    /// <summary>What the list is for, in two sentences.</summary>
    public abstract string Intro { get; }

    /// <summary>What is chosen beside the name, or null when nothing is.</summary>
    public virtual string? ChoiceLabel => null;
    public virtual IReadOnlyList<SelectListItem> Choices => [];

    /// <summary>Whether its order is the firm's own; else it goes by the alphabet.</summary>
    public virtual bool IsOrdered => false;

    public static PlainList? Of(string? slug) => All.FirstOrDefault(list => list.Slug == slug);

    /// <summary>All of it, in the order it is shown.</summary>
    public abstract Task<IReadOnlyList<Listed>> ReadAsync(LeadersDb db);
    public abstract Task<ILookup<Guid, ListedUse>> UsesAsync(LeadersDb db);

    /// <exception cref="RuleBrokenException">when the name or the choice is none</exception>
    public abstract Listed Make(ListedForm form, IReadOnlyList<Listed> all, Guid id);

    /// <summary>The value of <see cref="Choices"/> an entry has.</summary>
    public virtual string? ChoiceOf(Listed entry) => null;

    /// <exception cref="RuleBrokenException">when it is no choice, or cannot be changed any more</exception>
    public virtual void Choose(Listed entry, string? choice, bool isUsed) { }

    public virtual void MoveUp(Listed entry, IReadOnlyList<Listed> all) { }

    protected static TEnum Chosen<TEnum>(string? choice, string ask) where TEnum : struct, Enum
    {
        Rule.Require(Enum.TryParse<TEnum>(choice, out var chosen) && Enum.IsDefined(chosen), ask);
        return chosen;
    }
}

/// <summary>Why people leave a search.</summary>
public sealed class ReasonList : PlainList
{
    public override string Slug => "reasons";
    public override string Title => "Reasons for leaving";
    public override string One => "reason";
    public override string Intro => "Whoever takes somebody out of a search chooses one of these. The report of a search counts by them, so a few that mean different things serve better than many.";
    public override string ChoiceLabel => "Whose reason";
    public override bool IsOrdered => true;
    public override IReadOnlyList<SelectListItem> Choices { get; } = [.. Enum.GetValues<DispositionBy>().Select(by => new SelectListItem($"By the {by.ToString().ToLowerInvariant()}", by.ToString()))];
    public override async Task<IReadOnlyList<Listed>> ReadAsync(LeadersDb db) => await db.Dispositions.OrderBy(held => held.By).ThenBy(held => held.Order).ToListAsync();
    public override Task<ILookup<Guid, ListedUse>> UsesAsync(LeadersDb db) => db.UsesAsync<Disposition>();
    public override Listed Make(ListedForm form, IReadOnlyList<Listed> all, Guid id) =>
        new Disposition(Side(form.Choice), form.Name, all.OfType<Disposition>().Select(held => held.Order).DefaultIfEmpty().Max() + 1, id);
    public override string ChoiceOf(Listed entry) => ((Disposition)entry).By.ToString();
    public override void Choose(Listed entry, string? choice, bool isUsed) => ((Disposition)entry).GiveTo(Side(choice), isUsed);
    public override void MoveUp(Listed entry, IReadOnlyList<Listed> all) => ((Disposition)entry).MoveUp(all.OfType<Disposition>());

    private static DispositionBy Side(string? choice) => Chosen<DispositionBy>(choice, "Choose whose reason it is.");
}

/// <summary>What institutions call the ranks.</summary>
public sealed class DesignationList : PlainList
{
    public override string Slug => "designations";
    public override string Title => "Designations";
    public override string One => "designation";
    public override string Intro => "How institutions call a position, and the rank it counts as when a search asks for “at least director”. The ranks are fixed; their names are yours.";
    public override string ChoiceLabel => "Counts as";
    public override IReadOnlyList<SelectListItem> Choices { get; } = [.. Enum.GetValues<Designation>().Where(rank => rank != Designation.Unstated).OrderDescending().Select(rank => new SelectListItem(Wording.Of(rank), rank.ToString()))];
    public override async Task<IReadOnlyList<Listed>> ReadAsync(LeadersDb db) => await db.Designations.OrderByDescending(held => held.Rank).ThenBy(held => held.Name).ToListAsync();
    public override Task<ILookup<Guid, ListedUse>> UsesAsync(LeadersDb db) => db.UsesAsync<NamedDesignation>();
    public override Listed Make(ListedForm form, IReadOnlyList<Listed> all, Guid id) => new NamedDesignation(form.Name, Rank(form.Choice), id);
    public override string ChoiceOf(Listed entry) => ((NamedDesignation)entry).Rank.ToString();
    public override void Choose(Listed entry, string? choice, bool isUsed) => ((NamedDesignation)entry).CountAs(Rank(choice), isUsed);

    private static Designation Rank(string? choice) => Chosen<Designation>(choice, "Choose the rank it counts as.");
}

/// <summary>How people come to the firm's notice.</summary>
public sealed class SourceList : PlainList
{
    public override string Slug => "sources";
    public override string Title => "Sources";
    public override string One => "source";
    public override string Intro => "How a candidate came to the firm's notice. Who suggested whom is kept with the people themselves.";
    public override async Task<IReadOnlyList<Listed>> ReadAsync(LeadersDb db) => await db.Sources.OrderBy(held => held.Name).ToListAsync();
    public override Task<ILookup<Guid, ListedUse>> UsesAsync(LeadersDb db) => db.UsesAsync<Source>();
    public override Listed Make(ListedForm form, IReadOnlyList<Listed> all, Guid id) => new Source(form.Name, id);
}

/// <summary>The firm's own words for people.</summary>
public sealed class TagList : PlainList
{
    public override string Slug => "tags";
    public override string Title => "Tags";
    public override string One => "tag";
    public override string Intro => "Words of the firm's own by which recruiters gather candidates. Committees never see them. Say nothing with a tag that the person should not read.";
    public override async Task<IReadOnlyList<Listed>> ReadAsync(LeadersDb db) => await db.Tags.OrderBy(held => held.Name).ToListAsync();
    public override Task<ILookup<Guid, ListedUse>> UsesAsync(LeadersDb db) => db.UsesAsync<Tag>();
    public override Listed Make(ListedForm form, IReadOnlyList<Listed> all, Guid id) => new Tag(form.Name, id);
}
