using System.Globalization;
using PrecisionLeaders.Data.Privacy;
using PrecisionLeaders.Domain.Privacy;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Admin.Audit;

/// <summary>The trail as people read it.</summary>
public static class AuditWords
{
    public static readonly string[] Acts = ["added", "changed", "removed", "downloaded"];

    /// <summary>"Ranking run", "Sign-in of an account".</summary>
    public static string Of(string kind) => kind == "Login" ? "Sign-in" : Wording.Of(kind);

    /// <summary>"Given name, Degree".</summary>
    public static string? OfFields(string? fields) => fields is null ? null : string.Join(", ", fields.Split(", ").Select(Wording.Of));

    public static string Of(BrokenLink broken) => (broken.How, broken.Sequence, broken.EntryId) switch
    {
        (Break.Missing, { } place, _) => $"Link {Figure(place)} is missing: the entry that stood there was taken out.",
        (Break.Added, { } place, { } entry) => $"Entry {Figure(entry)}, at link {Figure(place)}, was added by something other than the product.",
        (Break.Added, null, { } entry) => $"Entry {Figure(entry)}, which waits to be sealed, was added by something other than the product.",
        (Break.Changed, { } place, { } entry) => $"Entry {Figure(entry)}, at link {Figure(place)}, no longer says what it said.",
        (Break.Changed, null, { } entry) => $"Entry {Figure(entry)}, which waits to be sealed, no longer says what it said.",
        _ => $"The chain does not end where it should: its end was changed after link {Figure(broken.Sequence ?? 0)}.",
    };

    /// <summary>Names of the kinds of records the trail knows, in the order people look for them.</summary>
    public static IReadOnlyList<string> KindsIn(Microsoft.EntityFrameworkCore.Metadata.IModel model) =>
        [.. model.GetEntityTypes().Select(AuditedType.Of).Where(type => type.IsWhole && type.IsTold).Select(type => type.Name).Concat(["AuditTrail", "Backup"]).OrderBy(Of, StringComparer.Ordinal)];

    private static string Figure(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
