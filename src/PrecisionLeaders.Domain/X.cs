namespace PrecisionLeaders.Domain;
