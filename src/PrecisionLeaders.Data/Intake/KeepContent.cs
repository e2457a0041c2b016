using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Keeps the content of a file until it is read, a megabyte at a time, so that whichever machine reads it finds it.</summary>
public static class KeepContent
{
    public const int MaxMegabytes = 500;

    /// <summary>Content without a batch is that of an upload that broke off; after so long it is one for certain.</summary>
    private static readonly TimeSpan Orphaned = TimeSpan.FromDays(1);

    public static readonly string TooLarge = $"The file is larger than {MaxMegabytes} MB. Split it and bring the parts one by one.";

    /// <param name="db">what is kept is saved at once, before the batch is</param>
    /// <param name="batch">the batch, not yet saved</param>
    /// <param name="file">the file of it</param>
    /// <param name="content">what was sent</param>
    /// <param name="now">when</param>
    /// <param name="cancellation">stops it</param>
    /// <exception cref="RuleBrokenException">when the file is too large</exception>
    public static async Task RunAsync(LeadersDb db, ImportBatch batch, ImportFile file, Stream content, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(content);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (piece, length, number) = (new byte[ImportContent.PieceLength], 0L, 0);
        for (int read; (read = await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellation)) > 0; number++)
        {
            length += read;
            Rule.Require(length <= MaxMegabytes * 1024L * 1024, TooLarge);
            hash.AppendData(piece.AsSpan(0, read));
            var kept = db.Add(new ImportContent(batch.Id, file.Id, number, piece[..read], now));
            await db.SaveChangesAsync(cancellation);
            kept.State = EntityState.Detached;
        }
        file.Keep(length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Deletes what uploads left behind that broke off.</summary>
    public static Task<int> SweepAsync(LeadersDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var before = now - Orphaned;
        return db.Set<ImportContent>().Where(piece => piece.At < before && !db.ImportBatches.Any(batch => batch.Id == piece.BatchId)).ExecuteDeleteAsync(cancellation);
    }
}
