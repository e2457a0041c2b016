using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data;

namespace PrecisionLeaders.Web.Tests.Sealed;

/// <summary>Every address there is, filled with the records of a scene: pages, their handlers, what their query binds, and endpoints that are no pages.</summary>
internal sealed class RouteBook
{
    /// <summary>Names in addresses that are not the name of the record they hold.</summary>
    private static readonly Dictionary<string, string[]> RecordsOf = new()
    {
        ["round"] = ["ScoringRound"],
        ["card"] = ["Scorecard"],
        ["list"] = ["CandidateList"],
        ["run"] = ["RankingRun"],
        ["before"] = ["RankingRun"],
        ["after"] = ["RankingRun"],
        ["person"] = ["Candidacy", "Candidate"],
        ["mail"] = ["OutboxMail"],
        ["other"] = ["Candidate"],
        ["id"] = ["ImportBatch"],
        ["entry"] = ["Appointment", "EvidenceItem", "ListEntry"],
        ["readers"] = ["Account"],
        ["template"] = ["SearchTemplate", "RequirementTemplate"],
        ["line"] = ["RequirementLine"],
    };

    /// <summary>Words in addresses that hold no record.</summary>
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["after"] = ["today"],
        ["code"] = ["404"],
        ["format"] = ["csv", "xlsx"],
        ["kind"] = ["Reveal"],
        ["number"] = ["1"],
    };

    /// <summary>Folders whose entries are records of one kind. Where the scene has none of it, any id stands for one that is not found.</summary>
    private static readonly Dictionary<string, string> EntriesOf = new()
    {
        ["appointments"] = "Appointment",
        ["degrees"] = "Degree",
        ["evidence"] = "EvidenceItem",
        ["identifiers"] = "Identifier",
    };

    private readonly Dictionary<string, IReadOnlyList<string>> known = [];
    private readonly Dictionary<string, List<string>> ids = [];

    /// <summary>What is asked for by GET.</summary>
    public List<string> Pages { get; } = [];

    /// <summary>Handlers that answer to POST.</summary>
    public List<string> Handlers { get; } = [];

    /// <summary>Routes that the scene has no record for. A new kind of record needs a place in the scene, or the walk would pass it by.</summary>
    public List<string> Unfilled { get; } = [];

    /// <summary>The ids of all records of the scene.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static async Task<RouteBook> OfAsync(IServiceProvider services)
    {
        var book = new RouteBook();
        await using var scope = services.CreateAsyncScope();
        await book.ReadIdsAsync(scope.ServiceProvider.GetRequiredService<LeadersDb>());
        var loader = services.GetRequiredService<PageLoader>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(held => !IsFile(held)))
            book.Add(endpoint, endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? await loader.LoadAsync(page, EndpointMetadataCollection.Empty) : null);
        return book;
    }

    private async Task ReadIdsAsync(LeadersDb db)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.FindProperty("Id")?.ClrType == typeof(Guid) && type.GetTableName() is not null))
        {
            var found = await db.Database.SqlQueryRaw<Guid>(IdsIn(type.GetTableName()!)).ToListAsync();
            ids[type.ClrType.Name] = [.. found.Select(id => id.ToString()).Order(StringComparer.Ordinal)];
            Ids.UnionWith(ids[type.ClrType.Name]);
        }
    }

    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.Parameters.Any(parameter => parameter.IsCatchAll);

    private static string IdsIn(string table) => $"SELECT \"Id\" AS \"Value\" FROM \"{table}\"";

    private void Add(RouteEndpoint endpoint, CompiledPageActionDescriptor? page)
    {
        List<string> addresses = [""];
        var folder = "";
        // None stands for the slash before a segment.
        foreach (var part in endpoint.RoutePattern.PathSegments.SelectMany(segment => segment.Parts.Prepend<RoutePatternPart?>(null)))
        {
            if (part is RoutePatternLiteralPart named) folder = named.Content;
            addresses = part switch
            {
                null => [.. addresses.Select(address => address + "/")],
                RoutePatternLiteralPart literal => [.. addresses.Select(address => address + literal.Content)],
                RoutePatternSeparatorPart separator => [.. addresses.Select(address => address + separator.Content)],
                RoutePatternParameterPart parameter => [.. addresses.SelectMany(address => ValuesOf(parameter.Name, parameter.IsOptional, folder).Select(value => address + value))],
                _ => throw new InvalidOperationException($"Unknown part of a route: {part}"),
            };
        }
        addresses = [.. addresses.Select(address => address.Length > 1 ? address.TrimEnd('/') : "/").Distinct()];
        if (addresses.Count == 0) Unfilled.Add(endpoint.RoutePattern.RawText ?? "");
        Pages.AddRange(addresses);
        if (page is null) return;
        var inRoute = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var handler in page.HandlerMethods)
        {
            var own = handler.Name is { } name ? [$"handler={name}"] : new List<string> { "" };
            foreach (var asked in handler.Parameters.Where(asked => IsId(asked.ParameterType) && !inRoute.Contains(asked.Name)))
                own = [.. own.SelectMany(query => ValuesOf(asked.Name, false).Take(3).Select(value => $"{query}&{asked.Name}={value}"))];
            (handler.HttpMethod == "Get" ? Pages : Handlers).AddRange(addresses.SelectMany(address => own.Select(query => Joined(address, query))));
        }
        foreach (var bound in page.BoundProperties.Where(bound => IsId(bound.ParameterType) && (bound as PageBoundPropertyDescriptor)?.Property.GetCustomAttributes(typeof(Microsoft.AspNetCore.Mvc.BindPropertyAttribute), true) is [Microsoft.AspNetCore.Mvc.BindPropertyAttribute { SupportsGet: true }]))
        {
            var name = bound.BindingInfo?.BinderModelName ?? bound.Name;
            if (!inRoute.Contains(name)) Pages.AddRange(addresses.SelectMany(address => ValuesOf(name, false).Take(3).Select(value => Joined(address, $"{name}={value}"))));
        }
    }

    private static string Joined(string address, string query) => query.Trim('&') is { Length: > 0 } asked ? $"{address}?{asked}" : address;

    private static bool IsId(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid);

    private IReadOnlyList<string> ValuesOf(string name, bool isOptional, string folder = "")
    {
        if (name == "entry" && EntriesOf.TryGetValue(folder, out var kind))
        {
            IReadOnlyList<string> entries = ids.GetValueOrDefault(kind) is { Count: > 0 } held ? [.. held.Take(4)] : [.. ValuesOf(name, isOptional: false).Take(1)];
            return isOptional ? ["", .. entries] : entries;
        }
        if (!known.TryGetValue(name, out var values))
        {
            string[] records = RecordsOf.GetValueOrDefault(name) ?? [.. ids.Keys.Where(record => record.EndsWith(name, StringComparison.OrdinalIgnoreCase)).OrderBy(record => record.Length).Take(1)];
            known[name] = values = [.. Words.GetValueOrDefault(name) ?? [], .. records.SelectMany(record => ids.GetValueOrDefault(record) ?? []).Take(16)];
        }
        return isOptional ? ["", .. values] : values;
    }
}
