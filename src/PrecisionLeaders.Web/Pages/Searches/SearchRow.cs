using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>One search in a list, with its people by stage and what is owed in it.</summary>
public sealed record SearchRow(SearchLine Line, IReadOnlyList<StageCount> Stages, OwedCards Owed)
{
    public int People => Stages.Sum(stage => stage.People);

    /// <summary>The rows of some lines, in their order.</summary>
    public static async Task<IReadOnlyList<SearchRow>> OfAsync(LeadersDb db, Viewer me, IReadOnlyList<SearchLine> lines)
    {
        var ids = lines.Select(line => line.Id).ToList();
        var counts = await db.StageCountsAsync(ids);
        var owed = await db.OwedCardsAsync(ids, me);
        var sets = await db.StageSets.AsNoTracking().Include(set => set.Stages).ToDictionaryAsync(set => set.Id);
        return [.. lines.Select(line => new SearchRow(line, [.. sets[line.StageSetId].Stages.OrderBy(stage => stage.Order).Select(stage => new StageCount(
            stage.Name, counts[line.Id].FirstOrDefault(count => count.StageId == stage.Id).People, stage.IsPresented))], owed.GetValueOrDefault(line.Id) ?? new(0, 0)))];
    }
}

/// <summary>Rows that share one scale.</summary>
public sealed record SearchRowList(IReadOnlyList<SearchRow> Rows, bool WithLead)
{
    /// <summary>The largest count of all rows.</summary>
    public int Most => Rows.SelectMany(row => row.Stages).Select(stage => stage.People).DefaultIfEmpty().Max();
}
