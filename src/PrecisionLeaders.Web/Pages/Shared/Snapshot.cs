using System.Text.Json;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>What a form says, as text that can be kept, compared, and made a form again.</summary>
public static class Snapshot
{
    /// <summary>The version a form was filled from says nothing of the record.</summary>
    private const string Version = "Version";

    public static string Of<T>(T form) where T : class
    {
        var said = JsonSerializer.SerializeToNode(form)!.AsObject();
        said.Remove(Version);
        return said.ToJsonString();
    }

    public static T Read<T>(string said) where T : class => JsonSerializer.Deserialize<T>(said)!;

    /// <summary>The fields in which two differ, in words. Numbers are compared by value: a database may add a nought.</summary>
    public static IReadOnlyList<string> Differences(string one, string other)
    {
        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);
        return [.. first.RootElement.EnumerateObject()
            .Where(field => !second.RootElement.TryGetProperty(field.Name, out var value) || !JsonElement.DeepEquals(field.Value, value))
            .Select(field => Word(field.Name)).Distinct()];
    }

    /// <summary>Keeps what was changed or removed, so that it can be put back.</summary>
    /// <returns>the path that undoes it by POST; null when nothing was changed</returns>
    public static string? Keep(this LeadersDb db, FormerEntry former)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(former);
        if (former.Left is { } left && Differences(former.Was, left).Count == 0) return null;
        db.FormerEntries.Add(former);
        return $"/candidates/{former.CandidateId}/former?handler=PutBack&former={former.Id}";
    }

    private static string Word(string field) => field switch
    {
        "IsConfidential" => "Confidential",
        "At" => "When",
        "Case" => "Why",
        "TeamSize" => "People led",
        "GoLive" => "Live since",
        "Url" => "Web address",
        "Reach" => "Who reads it",
        "Held" or "Declined" => "Specialties",
        "Filed" => "File",
        "CameBy" => "Came to us by",
        _ => Wording.Of(field),
    };
}
