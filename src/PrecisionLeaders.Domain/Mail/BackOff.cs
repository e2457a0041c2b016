namespace PrecisionLeaders.Domain.Mail;

/// <summary>How long a mail that could not be handed over waits before the next try. Always the same steps: what is to come can be told to the admin.</summary>
public static class BackOff
{
    private static readonly TimeSpan[] Steps =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(2),
        TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>Tries in all before a mail stops: ten, over a little more than two days.</summary>
    public static int Tries => Steps.Length + 1;

    /// <param name="tries">failed tries so far, from 1</param>
    /// <returns>null when that was the last</returns>
    public static TimeSpan? After(int tries)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, 1);
        return tries < Tries ? Steps[tries - 1] : null;
    }
}
