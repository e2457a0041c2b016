using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data;

/// <summary>Stores a partial date as the number yyyymmdd, so that it orders and compares in both databases.</summary>
public sealed class PartialDateNumber() : ValueConverter<PartialDate, int>(date => date.Number, number => PartialDate.FromNumber(number));
