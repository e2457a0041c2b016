namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>Recovery codes in the one answer that holds them, and where the person goes from there.</summary>
public sealed record RecoveryCodesShown(IReadOnlyList<string> Codes, string? ReturnUrl)
{
    public string Onward => ReturnUrl ?? "/account";

    /// <summary>The codes as a file within the page: nothing on the server could give them out a second time.</summary>
    public string File => $"data:text/plain;charset=utf-8,{Uri.EscapeDataString($"Recovery codes for PrecisionLeaders. Each works once.\r\n\r\n{string.Join("\r\n", Codes)}\r\n")}";
}
