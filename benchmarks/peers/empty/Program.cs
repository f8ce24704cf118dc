// The empty program that the cold start of journey is measured against.
return 0;
