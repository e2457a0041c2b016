using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace PrecisionLeaders.Web.Tests.People;

/// <summary>An authenticator app (RFC 6238) that was given a key. Identity reads the machine's clock here, and takes the codes of two minutes around it.</summary>
internal sealed class Authenticator(string key)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly int[] Steps = [0, 1, -1, 2];
    private int given;

    /// <summary>A code that holds now and was not given before; there are four of them.</summary>
    public string Next() => At(Steps[given++]);

    /// <summary>Six digits that are none of the codes that hold now.</summary>
    public string Wrong()
    {
        var right = Enumerable.Range(-3, 7).Select(At).ToHashSet();
        return Enumerable.Range(0, 20).Select(number => number.ToString("000000", CultureInfo.InvariantCulture)).First(code => !right.Contains(code));
    }

    private string At(int step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + step);
#pragma warning disable CA5350 // What authenticator apps speak: RFC 6238 over HMAC-SHA-1, as Identity does.
        var hash = HMACSHA1.HashData(Bytes(), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private byte[] Bytes()
    {
        var bits = key.Replace(" ", "", StringComparison.Ordinal).Aggregate(BigInteger.Zero, (sum, letter) => sum * 32 + Base32.IndexOf(letter, StringComparison.Ordinal));
        var length = key.Count(letter => letter != ' ') * 5 / 8;
        var bytes = (bits >> (key.Count(letter => letter != ' ') * 5 % 8)).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }
}
