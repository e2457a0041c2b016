using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PrecisionLeaders.Domain.Privacy;

/// <summary>
/// Who did what to which record, when and from where: a link of a chain. The digest, made with the entry, stands for all it says; the hash, made when the
/// entry is sealed, for the entry and all before it. Values may be forgotten later: their digest stays, and the chain with it.
/// </summary>
public sealed class AuditEntry
{
    public const int KindLength = 60, ActLength = 12, FieldsLength = 400, AddressLength = 45, HashLength = 32;

    private AuditEntry() { }

    public AuditEntry(DateTimeOffset at, Guid? byId, string? address, string kind, Guid recordId, string act, string? fields, AuditValues? values)
    {
        (At, ById, Kind, RecordId, Act, Values) = (at.ToUniversalTime(), byId, kind, recordId, act, values);
        Address = Short(address, AddressLength);
        Fields = Short(fields, FieldsLength);
        Digest = DigestOf(values?.Text);
    }

    public long Id { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The account that acted; null for the program itself, or somebody not signed in.</summary>
    public Guid? ById { get; private set; }

    /// <summary>The network address the act came from; null for the program itself.</summary>
    public string? Address { get; private set; }

    /// <summary>Kind of record: "Candidate".</summary>
    public string Kind { get; private set; } = "";
    public Guid RecordId { get; private set; }

    /// <summary>added, changed or removed</summary>
    public string Act { get; private set; } = "";

    /// <summary>The names of the fields that changed, separated by commas.</summary>
    public string? Fields { get; private set; }

    /// <summary>What stood in the fields before and after; null when that is not kept, or was forgotten.</summary>
    public AuditValues? Values { get; private set; }

    /// <summary>When the values were forgotten, because the person they told of was erased.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <summary>SHA-256 over all that the entry says, values included; null for entries from before there was a chain.</summary>
    public byte[]? Digest { get; private set; }

    /// <summary>The place in the chain, from 1 without gaps; null until the entry is sealed.</summary>
    public long? Sequence { get; private set; }

    /// <summary>SHA-256 over the hash before it and this entry; null until it is sealed.</summary>
    public byte[]? Hash { get; private set; }

    /// <summary>Whether the digest fits what the entry says. Of forgotten values nothing can be said.</summary>
    public bool IsAsWritten => ForgottenAt is not null || Digest is not null && Digest.AsSpan().SequenceEqual(DigestOf(Values?.Text));

    /// <summary>Makes the entry a link of the chain.</summary>
    /// <param name="sequence">its place</param>
    /// <param name="before">the hash of the link before it; empty for the first</param>
    public void Seal(long sequence, byte[] before)
    {
        Sequence = sequence;
        Hash = LinkOf(sequence, before);
    }

    /// <summary>Whether the hash fits this entry at its place after that one.</summary>
    public bool IsLinkedTo(byte[] before) => Sequence is { } sequence && Hash is not null && Hash.AsSpan().SequenceEqual(LinkOf(sequence, before));

    private byte[] LinkOf(long sequence, byte[] before) => SHA256.HashData([.. before, .. Written(json =>
    {
        json.WriteNumberValue(sequence);
        json.WriteNumberValue(Id);
        WriteContent(json);
        json.WriteStringValue(Digest is null ? null : Convert.ToHexStringLower(Digest));
    })]);

    private byte[] DigestOf(string? values) => SHA256.HashData(Written(json =>
    {
        WriteContent(json);
        json.WriteStringValue(values);
    }));

    private void WriteContent(Utf8JsonWriter json)
    {
        json.WriteNumberValue(At.UtcTicks);
        json.WriteStringValue(ById?.ToString());
        json.WriteStringValue(Address);
        json.WriteStringValue(Kind);
        json.WriteStringValue(RecordId.ToString());
        json.WriteStringValue(Act);
        json.WriteStringValue(Fields);
    }

    /// <summary>A JSON array: where one part ends and the next begins is told apart whatever they hold.</summary>
    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }
        return memory.ToArray();
    }

    private static string? Short(string? text, int most) => text is null || text.Length <= most ? text : text[..most];
}

/// <summary>Where the chain of audit entries ends. Several instances seal in turn: whoever meets another end than it read begins again.</summary>
public sealed class AuditChain
{
    public const int OnlyId = 1;

    private AuditChain() { }

    /// <param name="last">the number of the last entry from before there was a chain; those carry no digest</param>
    public AuditChain(long last) => DigestsAfter = last;

    public int Id { get; private set; } = OnlyId;

    /// <summary>Entries sealed so far.</summary>
    public long Length { get; private set; }

    /// <summary>The hash of the last link; empty when there is none.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>Entries with a higher number carry a digest, or nobody knows who wrote them.</summary>
    public long DigestsAfter { get; private set; }

    public void Append(AuditEntry entry)
    {
        entry.Seal(++Length, Hash);
        Hash = entry.Hash!;
    }
}
