using MimeKit;

namespace PrecisionLeaders.Web.Mail;

/// <summary>How handing a mail over ended.</summary>
public enum Handed
{
    Over,

    /// <summary>Not taken this time; another try may help.</summary>
    Later,

    /// <summary>Refused for good.</summary>
    Refused,

    /// <summary>The end was not seen: it may have arrived.</summary>
    Unclear,
}

/// <param name="How">how it ended</param>
/// <param name="Why">a sentence for the admin; empty when it went</param>
public sealed record Outcome(Handed How, string Why = "");

/// <summary>Takes mails to where they leave this product, one after another.</summary>
public interface ICarrier : IAsyncDisposable
{
    /// <summary>Gets ready to take mails: connects and signs in. Nothing is sent by it.</summary>
    /// <returns>why it cannot, in a sentence; null when it is ready</returns>
    Task<string?> ReadyAsync(CancellationToken stop);

    /// <summary>Hands one mail over. Once begun it is not called off, only timed out: an end that nobody waits for is unclear.</summary>
    Task<Outcome> HandOverAsync(MimeMessage message);
}
