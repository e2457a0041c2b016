using System.Text.RegularExpressions;

namespace PrecisionLeaders.Browser.Tests.App;

/// <summary>The accounts the demonstration prints when it starts.</summary>
public static partial class DemoAccounts
{
    /// <summary>The first printed account of a role, with the password printed beside it.</summary>
    public static (string Email, string Password) Of(LiveApp app, string role)
    {
        ArgumentNullException.ThrowIfNull(app);
        var line = app.Output.Split('\n').FirstOrDefault(line => line.Contains(role, StringComparison.OrdinalIgnoreCase) && Email().IsMatch(line))
            ?? throw new InvalidOperationException($"The demonstration printed no {role}:\n{app.Output}");
        var password = Password().Match(app.Output);
        return (Email().Match(line).Value, password.Groups[1].Value.Trim());
    }

    [GeneratedRegex(@"[\w.+-]+@[\w.-]+")]
    private static partial Regex Email();

    [GeneratedRegex(@"Password[^:\n]*: ([^\n│]+)")]
    private static partial Regex Password();
}
