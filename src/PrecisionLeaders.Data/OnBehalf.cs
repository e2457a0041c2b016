namespace PrecisionLeaders.Data;

/// <summary>For whom the program acts when no request is there: whoever asked for work that goes on in the background.</summary>
public static class OnBehalf
{
    private static readonly AsyncLocal<Guid?> Asked = new();

    public static Guid? AccountId => Asked.Value;

    /// <summary>From here on, until the calling method ends, what is saved is the account's act.</summary>
    public static void Of(Guid? accountId) => Asked.Value = accountId;
}
